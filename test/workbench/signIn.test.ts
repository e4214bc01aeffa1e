import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { vsixFile } from '../../scripts/support/paths.ts';
import { simulateCloud } from '../../src/simulator/cloud.ts';
import { oneTimeCodes } from '../../src/simulator/identity/iam.ts';
import { IdentityCenter } from '../../src/simulator/identityCenter/identityCenter.ts';
import { serve, type SimulatorServer } from '../../src/simulator/server.ts';
import { demoAccounts, demoSignIn } from '../../src/simulator/worlds/demoAccounts.ts';
import { beginningNamed } from '../../src/simulator/worlds/worldNamed.ts';
import { ownKeys } from '../support/ownKeys.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const home = { accountId: '111122223333', region: 'eu-west-1' };
const cloud = simulateCloud({
  home,
  beginningOf: (place) => beginningNamed({ kind: 'demo' }, place),
  centerOver: (sessions) => new IdentityCenter({ ...demoSignIn, accounts: [...demoAccounts] }, sessions),
});
const { center } = cloud;
if (!center) throw new Error('There is nowhere to sign in');
const device = 'arn:aws:iam::111122223333:mfa/you';
cloud.iam.mfaDevices.set(device, oneTimeCodes('246810'));

let workbench: Workbench;
let ec2: SimulatorServer;
let folder: string;

/** A person whose session is in us-east-1 and whose interfaces are in eu-west-1, as often. */
const config =
  `[sso-session corp]\nsso_region = ${demoSignIn.region}\nsso_start_url = ${demoSignIn.startUrl}\n` +
  'sso_registration_scopes = sso:account:access\n' +
  '[profile shop-admin]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin\nregion = eu-west-1\n' +
  `[profile deploy]\nrole_arn = arn:aws:iam::111122223333:role/deploy\nsource_profile = me\nmfa_serial = ${device}\nregion = eu-west-1\n` +
  `[profile me]\naws_access_key_id = ${ownKeys.accessKeyId}\naws_secret_access_key = ${ownKeys.secretAccessKey}\n`;

/** What another terminal does: the AWS CLI signs in and writes its cache. */
const signInBeside = async (): Promise<void> => {
  const file = join(folder, '.aws/sso/cache', `${createHash('sha1').update('corp').digest('hex')}.json`);
  await writeFile(file, JSON.stringify(center.signIn()));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eni-explorer-sign-in-'));
  await mkdir(join(folder, '.aws/sso/cache'), { recursive: true });
  await writeFile(join(folder, '.aws/config'), config);
  ec2 = await serve(cloud, 0, ownKeys.accessKeyId);
  const asked = `${ec2.url}/${ownKeys.accessKeyId}`;
  workbench = await openWorkbench({
    vsix: vsixFile,
    settings: { 'workbench.colorTheme': 'Dark Modern', 'workbench.startupEditor': 'none' },
    env: {
      HOME: folder,
      AWS_ENDPOINT_URL_EC2: ec2.url,
      AWS_ENDPOINT_URL_STS: ec2.url,
      AWS_ENDPOINT_URL_SSO: asked,
      AWS_ENDPOINT_URL_SSO_OIDC: asked,
    },
  });
  await workbench.openContainer('ENI Explorer');
}, 180_000);
afterAll(async () => {
  await workbench?.close();
  await ec2?.close();
  await rm(folder, { recursive: true, force: true });
});

const signedOut = /^shop-admin @ eu-west-1, .*signed out/;

it('leads from the first start to the tree, by a code to compare, without the AWS CLI', async () => {
  await workbench.page.getByRole('button', { name: 'Open an Account…' }).click();
  await workbench.asked('Choose a profile');
  await workbench.screenshot('signin-choose');
  await workbench.choose('Choose a profile', 'shop-admin');
  await workbench.choose('region', 'eu-west-1');
  const signIn = workbench.page.locator('.welcome-view').getByRole('button', { name: 'Sign In' });
  await signIn.waitFor();
  await workbench.screenshot('signin-signed-out');
  expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
  await signIn.click();
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.getByText('Confirm this code').waitFor();
  await workbench.screenshot('signin-code');
  const said = await dialog.innerText();
  expect(center.decide(/\b[A-Z]{4}-[A-Z]{4}\b/.exec(said)?.[0] ?? '', 'approved')).toBe(true);
  await dialog.getByRole('button', { name: 'Open Page' }).click();
  // VS Code asks by itself before it opens a page of somebody else's; the person has it open elsewhere.
  await dialog.getByText('external website').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await workbench.row(/^shop-prod/).waitFor();
  await workbench.screenshot('signin-tree');
  await workbench.command('Notifications: Clear All Notifications');
});

it('lists accounts and roles of the session, and opens those that are picked, in several regions', async () => {
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'Accounts and roles of corp');
  await workbench.asked('Which of 2 accounts?');
  await workbench.screenshot('signin-accounts');
  await workbench.tick('Which of 2 accounts?', ['shop-stage']);
  await workbench.asked('Which roles?');
  await workbench.screenshot('signin-roles');
  await workbench.tick('Which roles?', ['shop-stage/Admin']);
  await workbench.tick('Which regions?', ['eu-central-1']);
  for (const region of ['eu-west-1', 'eu-central-1'])
    await workbench.row(new RegExp(`^shop-stage/Admin @ ${region}`)).waitFor();
  await workbench.row(/^shop-stage\/Admin @ eu-central-1/).click();
  await workbench.screenshot('signin-picked');
});

it('says once that the session has ended, in the rows, and is whole again when the person signs in beside it', async () => {
  center.revokeAll();
  cloud.sessions.expireAll();
  await workbench.menu(/^shop-stage\/Admin @ eu-west-1/, 'Refresh');
  await workbench.row(/^shop-stage\/Admin @ eu-west-1, .*signed out/).waitFor();
  await workbench.menu(/^shop-admin @ eu-west-1/, 'Refresh');
  await workbench.row(signedOut).waitFor();
  await workbench.row(/^Sign in to corp, \d accounts/).waitFor();
  await workbench.row(/^Sign in as shop-stage\/Admin/).waitFor({ state: 'detached' });
  expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
  await workbench.screenshot('signin-ended');
  await signInBeside();
  await workbench.row(signedOut).waitFor({ state: 'detached' });
  await workbench.row(/^shop-stage\/Admin @ eu-west-1, .*signed out/).waitFor({ state: 'detached' });
  await workbench.row(/^shop-admin @ eu-west-1/).waitFor();
  await workbench.screenshot('signin-mended');
});

it('asks for the code of a device, and opens the role', async () => {
  await workbench.command('ENI: Choose Profile and Region…');
  await workbench.choose('Choose a profile', 'deploy');
  await workbench.choose('region', 'eu-west-1');
  await workbench.asked('Multi-Factor Code for deploy');
  await workbench.screenshot('signin-mfa');
  await workbench.answer('Multi-Factor Code for deploy', '246810');
  await workbench.row(/^deploy @ eu-west-1/).waitFor();
  await expect.poll(async () => workbench.row(/^deploy @ eu-west-1/).getAttribute('aria-expanded')).not.toBeNull();
});

it('names what is not allowed, and copies the policy from the row', async () => {
  cloud.faults.deny('DescribeAddresses');
  await workbench.menu(/^deploy @ eu-west-1/, 'Refresh');
  await workbench.expand(/^deploy @ eu-west-1/);
  const gap = workbench.row(/^Elastic IPs could not be read/);
  await gap.hover();
  await gap.getByRole('button', { name: 'Copy IAM Policy' }).click();
  await workbench.screenshot('signin-denied');
  const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied).toContain('"ec2:DescribeAddresses"');
});
