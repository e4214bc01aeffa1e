import * as l10n from '@vscode/l10n';
import type { Eni } from '../../domain/model.ts';
import { ownerOf } from '../../domain/owner.ts';
import { fullLabelOf, nameOf } from '../../domain/tags.ts';
import { slotTag } from '../../topology/words.ts';
import { findingsOn, type NetworkView } from './networkView.ts';
import { escaped, line, lines, paragraphs, tagLines } from './markdown.ts';

/** The facts of an interface as Markdown; every text of others is escaped. */
export const interfaceTooltip = (view: NetworkView, eni: Eni): string =>
  paragraphs(
    title(eni),
    findingLines(view, { kind: 'interface', id: eni.id }),
    lines(line(l10n.t('State'), eni.status), line(l10n.t('Type'), eni.interfaceType), ...attachmentLines(view, eni)),
    lines(...addressLines(eni)),
    lines(...securityLines(eni)),
    eni.description === '' ? '' : escaped(eni.description),
    tagLines(eni.tags.filter((tag) => tag.key !== 'Name')),
  );

export const title = (thing: Parameters<typeof nameOf>[0] & { readonly id: string }): string => {
  const name = nameOf(thing);
  return name === undefined ? `**${escaped(thing.id)}**` : `**${escaped(name)}** ${escaped(thing.id)}`;
};

/** Findings with what to do, the icon telling the severity. */
export const findingLines = (view: NetworkView, target: Parameters<typeof findingsOn>[1]): string =>
  lines(
    ...findingsOn(view, target).map(
      (finding) => `$(${finding.severity}) ${escaped(finding.message)} ${escaped(finding.remedy)}`,
    ),
  );

const attachmentLines = (view: NetworkView, eni: Eni): readonly string[] => {
  const { attachment } = eni;
  const owner = ownerOf(eni);
  const instance = view.inventory.instance(attachment?.instanceId);
  return [
    line(l10n.t('Managed by'), owner && [owner.title, owner.name].filter(Boolean).join(' ')),
    line(l10n.t('Instance'), instance ? fullLabelOf(instance) : attachment?.instanceId),
    line(l10n.t('Device'), attachment?.instanceId === undefined ? undefined : slotTag(attachment)),
    line(
      l10n.t('Deleted with its instance'),
      attachment?.instanceId === undefined ? undefined : yesNo(attachment.deleteOnTermination),
    ),
  ];
};

const addressLines = (eni: Eni): readonly string[] => [
  line(l10n.t('Private addresses'), eni.addresses.map((address) => address.ip).join(', ')),
  line(
    l10n.t('Public addresses'),
    eni.addresses.flatMap(({ association }) => (association ? [association.publicIp] : [])).join(', '),
  ),
  line('IPv6', eni.ipv6Addresses.map((address) => address.ip).join(', ')),
  line(l10n.t('Prefixes'), [...eni.ipv4Prefixes, ...eni.ipv6Prefixes].join(', ')),
  line('MAC', eni.mac),
];

const securityLines = (eni: Eni): readonly string[] => [
  line(l10n.t('Security groups'), eni.groups.map((group) => `${group.name} (${group.id})`).join(', ')),
  line(l10n.t('Source/dest check'), eni.sourceDestCheck ? l10n.t('on') : l10n.t('off')),
];

const yesNo = (value: boolean): string => (value ? l10n.t('yes') : l10n.t('no'));
