import { loadSharedConfigFiles } from '@smithy/core/config';

/** A profile of the person's shared AWS configuration, by name: its keys and tokens never leave this file. */
export type Profile = { readonly name: string; readonly region: string | undefined; readonly sso: boolean };

/** The profiles of both shared files, `default` first, the others by name. Missing files hold none. */
export const listProfiles = async (): Promise<readonly Profile[]> => {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = [...new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)])].filter(isProfile);
  return names
    .map((name) => {
      const settings = { ...credentialsFile[name], ...configFile[name] };
      const sso = settings['sso_session'] !== undefined || settings['sso_start_url'] !== undefined;
      return { name, region: settings['region'], sso };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
};

/** The loader keeps other sections of the file under a prefix. */
const isProfile = (name: string): boolean => !name.startsWith('sso-session.') && !name.startsWith('services.');

const rank = ({ name }: Profile): number => (name === 'default' ? 0 : 1);
