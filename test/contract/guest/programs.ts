import { installDebian, mayInstall } from '../../../scripts/support/debianPackages.ts';
import { programOnPath } from '../../../scripts/support/programs.ts';
import { runs } from '../foreign/clients.ts';

/** Why network namespaces cannot be made here; undefined where they can. */
export const noNamespaces = (): string | undefined => {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'this is not root';
  return runs('unshare', ['--net', '--mount', 'ip', 'link'])
    ? undefined
    : 'namespaces of networks cannot be made here, or there is no ip';
};

/** Installs the packages of those programs that are missing, where that can be done; answers what is still missing, undefined where all are there. */
export const installed = async (packages: { readonly [program: string]: string }): Promise<string | undefined> => {
  const missing = () => Object.keys(packages).filter((program) => programOnPath(program) === undefined);
  const wanted = missing().flatMap((program) => packages[program] ?? []);
  if (wanted.length > 0 && mayInstall())
    await installDebian(wanted, 'The texts for operating systems are tried with the programs that read them.');
  return missing().length === 0 ? undefined : `there is no ${missing().join(', no ')}`;
};
