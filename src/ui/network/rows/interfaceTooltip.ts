import { outerIps, type OuterKind } from '../../../domain/association.ts';
import { costLine, placeLines } from './placeLines.ts';
import { flowLogLines } from './flowLogLines.ts';
import { holderLines } from './holderLines.ts';
import { unlisted } from '../../../domain/custody/unlisted.ts';
import type { Eni } from '../../../domain/model.ts';
import { named } from '../../../domain/named.ts';
import { protectedBecause } from '../../../domain/protectedTags.ts';
import { nameOf } from '../../../domain/tags.ts';
import { foreign, words, type Words } from '../../../domain/words.ts';
import { timestampText } from '../../../domain/timestamp.ts';
import { slotTag } from '../../../domain/slots.ts';
import { findingsOn, type RowContext } from '../../shared/tree/rowContext.ts';
import {
  escaped,
  heading,
  iconed,
  line,
  lines,
  paragraphs,
  tagLines,
  type Markdown,
} from '../../shared/tree/markdown.ts';

/** The facts of an interface as Markdown; every text of others is escaped. */
export const interfaceTooltip = (view: RowContext, eni: Eni): Markdown =>
  paragraphs(
    title(eni),
    protectedLine(view, eni),
    findingLines(view, { kind: 'interface', id: eni.id }),
    lines(line(words`State`, eni.status), line(words`Type`, eni.interfaceType), ...attachmentLines(view, eni)),
    lines(...placeLines(eni, view.inventory)),
    lines(...addressLines(eni), costLine(eni, view.inventory)),
    lines(...furtherLines(view, eni)),
    lines(...securityLines(eni)),
    escaped(eni.description),
    flowLogLines(eni, view.inventory),
    tagLines(eni.tags.filter((tag) => tag.key !== 'Name')),
  );

/** Empty where no tag of it is protected. */
const protectedLine = ({ protectedTags }: RowContext, eni: Eni): Markdown => {
  const because = protectedTags && protectedBecause(eni, protectedTags);
  return because === undefined
    ? lines()
    : iconed(
        'lock',
        escaped(words`Protected: it is never changed (setting eniExplorer.protectedTags: ${foreign(because)})`),
      );
};

/** Name and id in bold, as tooltips start. */
export const title = (thing: Parameters<typeof nameOf>[0] & { readonly id: string }): Markdown =>
  heading(thing.id, nameOf(thing));

/** A line for each finding about the thing, with what to do; empty without any. */
export const findingLines = (view: RowContext, target: Parameters<typeof findingsOn>[1]): Markdown =>
  lines(
    ...findingsOn(view, target).map(({ severity, message, remedy }) =>
      iconed(severity, escaped(words`${message} ${remedy}`)),
    ),
  );

const attachmentLines = (view: RowContext, eni: Eni): readonly Markdown[] => {
  const { attachment } = eni;
  const instance = view.inventory.instance(attachment?.instanceId);
  return [
    ...holderLines(view, eni),
    line(words`Instance`, instance ? named(instance) : instanceUnlisted(view, attachment?.instanceId)),
    line(words`Device`, attachment?.instanceId === undefined ? undefined : slotTag(attachment)),
    line(
      words`Deleted with its instance`,
      attachment?.instanceId === undefined ? undefined : yesNo(attachment.deleteOnTermination),
    ),
    line(
      words`Attached since`,
      attachment?.attachTime === undefined ? undefined : timestampText(attachment.attachTime),
    ),
  ];
};

const instanceUnlisted = ({ inventory }: RowContext, id: string | undefined): Words | undefined =>
  id === undefined ? undefined : words`${foreign(id)}, ${unlisted(id, inventory)}`;

const addressLines = (eni: Eni): readonly Markdown[] => [
  line(words`Private addresses`, eni.addresses.map((address) => address.ip).join(', ')),
  ...(['public', 'carrier', 'customerOwned'] as const).map((kind) =>
    line(outerTitles[kind], outerIps(eni, kind).join(', ')),
  ),
  line('IPv6', eni.ipv6Addresses.map(({ ip, primary }) => (primary ? `${ip} (primary)` : ip)).join(', ')),
  line(words`Prefixes`, [...eni.ipv4Prefixes, ...eni.ipv6Prefixes].join(', ')),
  line('MAC', eni.mac),
];

/** What a person looks up now and then; all of it stands in the details of the topology as well. */
const furtherLines = ({ inventory }: RowContext, { attachment, ...eni }: Eni): readonly Markdown[] => [
  line(words`Attachment`, attachment && attachment.status !== 'attached' ? attachment.status : undefined),
  line(words`Account`, eni.ownerId === inventory.snapshot.accountId ? undefined : eni.ownerId),
  line(words`Public hostname`, eni.publicDnsName),
  line(words`Outpost`, eni.outpostArn),
  line(
    words`Listed by EC2`,
    eni.operator?.hiddenByDefault === true ? words`only where managed resources are asked for` : undefined,
  ),
];

const outerTitles: { readonly [K in OuterKind]: Words } = {
  public: words`Public addresses`,
  carrier: words`Carrier addresses`,
  customerOwned: words`Customer-owned addresses`,
};

const securityLines = (eni: Eni): readonly Markdown[] => [
  line(words`Security groups`, eni.groups.map((group) => `${group.name} (${group.id})`).join(', ')),
  line(words`Source/dest check`, eni.sourceDestCheck ? words`on` : words`off`),
];

const yesNo = (value: boolean): Words => (value ? words`yes` : words`no`);
