import type {
  PlanChange,
  CodeTab,
  Line,
  PlanButton,
  PlanFinding,
  PlanScope,
  PlanSection,
  Span,
} from '../../../src/protocol/plan.ts';

/** What the plans of the mocks have in common. */
export const address = (text: string): Span => ({ text, as: 'address' });
export const code = (text: string): Span => ({ text, as: 'code' });
export const strongSpan = (text: string): Span => ({ text, as: 'strong' });

export const shop: PlanScope = {
  isProtected: 'the setting eniExplorer.protected names it',
  accountName: 'shop',
  accountId: '111122223333',
  profile: 'shop-admin',
  region: 'eu-west-1',
};

export const row = (mark: PlanChange['mark'], what: Line, ...[before, after]: readonly [Line, Line]): PlanChange => ({
  mark,
  what,
  before,
  after,
});

const guide = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';

export const finding = (
  severity: PlanFinding['severity'],
  ruleId: string,
  ...[message, remedy]: readonly [string, Line]
): PlanFinding => ({
  severity,
  message: [message],
  remedy,
  ruleId,
  source: { title: 'EC2 user guide', url: `${guide}using-eni.html` },
});

export const checkButton: PlanButton = { act: 'checkPermissions', label: 'Check permissions', icon: 'shield' };
export const previewButton: PlanButton = { act: 'preview', label: 'Preview in topology', icon: 'topology' };
export const savePlan: PlanButton = { act: 'savePlan', label: 'Save plan', icon: 'save' };
export const topologyButton: PlanButton = { act: 'showInTopology', label: 'Show in topology', icon: 'topology' };
export const copyTicket: PlanButton = { act: 'copyTicket', label: 'Copy as ticket text', icon: 'copy' };
export const reviewButtons: readonly PlanButton[] = [checkButton, previewButton, savePlan];

const cli = `aws ec2 attach-network-interface \\
  --network-interface-id eni-0f6ed4caab3e6a390 \\
  --instance-id i-0a18d40e2e40d1e8c \\
  --device-index 1 --network-card-index 0 \\
  --profile shop-admin --region eu-west-1`;

const powerShell = `Add-EC2NetworkInterface \`
  -NetworkInterfaceId eni-0f6ed4caab3e6a390 \`
  -InstanceId i-0a18d40e2e40d1e8c -DeviceIndex 1`;

const terraform = `# Takes over what is there and attaches it
resource "aws_network_interface_attachment" "eth1" {
  instance_id          = "i-0a18d40e2e40d1e8c"
  network_interface_id = "eni-0f6ed4caab3e6a390"
  device_index         = 1
}`;

const policy = JSON.stringify(
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ec2:AttachNetworkInterface', Resource: '*' }] },
  undefined,
  2,
);

export const sampleTabs: readonly CodeTab[] = [
  { id: 'cli', title: 'AWS CLI', language: 'shellscript', text: cli },
  { id: 'powershell', title: 'PowerShell', language: 'powershell', text: powerShell },
  { id: 'terraform', title: 'Terraform', language: 'terraform', text: terraform },
  { id: 'iam', title: 'IAM policy', language: 'json', text: policy },
];

export const codeSpan = (folded?: true, tabs: readonly CodeTab[] = sampleTabs): PlanSection => ({
  kind: 'code',
  heading: 'As code',
  ...(folded ? { folded, summary: tabs.map(({ title }) => title).join(', ') } : {}),
  tabs,
});
