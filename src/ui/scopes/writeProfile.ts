import { commands } from 'vscode';
import type { CenterRole } from '../../domain/scope.ts';
import { foreign, words } from '../../domain/words.ts';
import { commandOf } from '../../manifest/commands.ts';
import type { OpenScope } from '../../services/scopes/openScope.ts';
import type { Command } from '../commandContext.ts';
import { askText, severities, type Validation } from '../door/inputBox.ts';
import { say, tell } from '../door/messages.ts';
import { askModal } from '../door/modal.ts';
import { openFor } from '../shared/openFor.ts';

/**
 * Writes a profile into the AWS CLI's config file for a role that was picked out of a session of IAM Identity Center, under a name that the
 * person gives, once they have seen what is added.
 */
export const writeProfile: Command = async ({ session }, argument) => {
  const open = await openFor(session, argument);
  if (!open) return;
  const role = roleOf(open);
  if (open.scope.kind !== 'profile' || !role) {
    tell.info(words`Only a role that was picked out of IAM Identity Center has no profile yet: ${open.title}`);
    return;
  }
  const { platform, problems } = session;
  const taken = new Set((await platform.profiles()).list.map(({ name }) => name));
  const typed = await askText({
    title: words`Write Profile`,
    prompt: words`A name for the profile of ${foreign(role.roleName)} in the account ${foreign(role.accountId)}`,
    value: suggested(open.scope.profile),
    ignoreFocusOut: true,
    validate: (name) => faultOf(name.trim(), taken),
  });
  const name = typed?.trim();
  if (!name) return;
  const profile = { name, role, region: open.scope.region };
  const { file, text } = await platform.profileAddition(profile);
  const write = words`Write Profile`;
  const question = words`Add this profile to your AWS configuration file?`;
  const detail = words`${foreign(file)}\n\n${multiline(text)}`;
  if ((await askModal({ question, detail, severity: 'info' }, write)) !== write) return;
  const place = await platform.addProfile(profile);
  const show = words`Open Config at Profile`;
  void problems.attempt(async () => {
    if ((await say.info(words`Profile written: ${foreign(name, 80)}`, show)) === show)
      await commands.executeCommand(commandOf('openConfig'), place);
  });
};

const roleOf = ({ scope }: OpenScope): CenterRole | undefined =>
  scope.kind === 'profile' && scope.source?.kind === 'identityCenter' ? scope.source : undefined;

/** `shop/Admin` as `shop-Admin`. */
const suggested = (title: string): string => title.replace(/[^\p{L}\p{N}_@+.-]+/gu, '-').replace(/^-+|-+$/g, '');

const faultOf = (name: string, taken: ReadonlySet<string>): Validation | undefined => {
  const error = severities.error;
  if (name === '') return { message: words`A name is needed`, severity: error };
  if (taken.has(name)) return { message: words`There is a profile of this name already`, severity: error };
  return /[[\]"'\\#;`$\p{C}]/u.test(name)
    ? { message: words`Brackets, quotes and the signs \\ # ; $ cannot stand in a name`, severity: error }
    : undefined;
};

const multiline = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => foreign(line, 200))
    .reduce((all, line) => words`${all}\n${line}`);
