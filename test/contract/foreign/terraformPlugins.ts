import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const provider = join('registry.terraform.io', 'hashicorp', 'aws');

/**
 * A folder in the layout of Terraform's filesystem mirror that holds the AWS provider, so that nothing has to be fetched:
 * the one that ENI_TERRAFORM_PLUGINS names, Terraform's own plugin cache, or one in or right below the places where such
 * folders are usually put. Undefined when there is none.
 */
export const pluginFolder = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const named = [env['ENI_TERRAFORM_PLUGINS'], env['TF_PLUGIN_CACHE_DIR']];
  return [...named, ...usualFolders()].find(
    (folder) => folder !== undefined && folder !== '' && existsSync(join(folder, provider)),
  );
};

const usualFolders = (): readonly string[] => {
  const home = homedir();
  const roots = ['/opt', '/usr/local', '/usr/local/share', '/usr/local/share/terraform', '/usr/share/terraform'];
  const own = [join(home, '.terraform.d'), join(home, '.local', 'share', 'terraform'), home];
  return [...roots, ...own].flatMap((root) => [root, ...foldersIn(root)]);
};

/** Empty when the folder is not there or may not be read. */
const foldersIn = (folder: string): readonly string[] => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
};
