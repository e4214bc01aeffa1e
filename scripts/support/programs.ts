import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of a program on the PATH; undefined when there is none. */
export const programOnPath = (name: string): string | undefined => {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((file) => join(folder, file))).find((path) => existsSync(path));
};
