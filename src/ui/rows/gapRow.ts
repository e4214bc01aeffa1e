import * as l10n from '@vscode/l10n';
import type { Gap, SnapshotPart } from '../../domain/model.ts';
import { escaped } from './markdown.ts';
import { codicon, noChildren, type Row } from './row.ts';

/** A row for each thing that could not be read: `Elastic IPs could not be read: ec2:DescribeAddresses is not allowed`. */
export const gapRows = (gaps: readonly Gap[]): readonly Row[] =>
  gaps.map((gap) => ({
    id: `gap/${gap.part}`,
    label: gapText(gap),
    description: '',
    icon: codicon('warning', 'list.warningForeground'),
    words: ['gap'],
    tooltip: () => `${escaped(gap.message)} (${escaped(gap.code)})`,
    target: undefined,
    opens: 'never',
    children: noChildren,
  }));

export const gapText = (gap: Gap): string => {
  const part = partTitles()[gap.part];
  return notAllowed.test(gap.code)
    ? l10n.t('{0} could not be read: {1} is not allowed', part, gap.iamAction)
    : l10n.t('{0} could not be read: {1}', part, gap.message);
};

const notAllowed = /Unauthorized|AccessDenied/u;

/** Made on demand, since texts are loaded after the modules. */
const partTitles = (): { readonly [P in SnapshotPart]: string } => ({
  vpcs: l10n.t('VPCs'),
  subnets: l10n.t('Subnets'),
  instances: l10n.t('Instances'),
  enis: l10n.t('Network interfaces'),
  securityGroups: l10n.t('Security groups'),
  addresses: l10n.t('Elastic IPs'),
  internetGateways: l10n.t('Internet gateways'),
  routeTables: l10n.t('Route tables'),
  instanceTypes: l10n.t('Limits of instance types'),
});
