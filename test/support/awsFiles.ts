import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';

/** A home of its own with the AWS files of a person; nothing of the machine's configuration or environment is seen. */
export type AwsFiles = {
  readonly home: string;
  readonly config: (text: string) => void;
  readonly credentials: (text: string) => void;
  /** Any file below the home, its folders made on the way. */
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
};

export const awsFiles = (): AwsFiles => {
  const home = mkdtempSync(join(tmpdir(), 'eni-home-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', home);
  // The SDK looks for an instance role where nothing else is found, which takes seconds.
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  return {
    home,
    write,
    config: (text) => write('.aws/config', text),
    credentials: (text) => write('.aws/credentials', text),
    remove: () => {
      vi.unstubAllEnvs();
      rmSync(home, { recursive: true });
    },
  };
};

/** Keys as a profile of a file holds them. */
export const keys = 'aws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = SECRETEXAMPLE\n';
