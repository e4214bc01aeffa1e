import { actionOf } from '../actions.ts';
import type { Argument } from '../commandLine.ts';
import type { Call } from '../ec2.ts';
import { madeBy } from './answers.ts';
import type { Place, RecordedRun } from './cliScript.ts';
import { cmdletClasses, cmdlets } from './cmdlets.ts';
import { comment, otherEndpoint, profileOf, runNotes } from './codeScope.ts';
import { boundIn, pieces, type Bound, type Spoken } from './runVariables.ts';
import { powerShell, type Word } from './shells.ts';
import { tries, withWaits, type Wait } from './waits.ts';

/** A run as cmdlets of AWS Tools for PowerShell. A call whose cmdlet or parameter nobody knows stops it there, and says so. */
export const powerShellToolsScript = (run: RecordedRun, place: Place): string => {
  const lines = spokenLines(run);
  const bound = boundIn(lines);
  const texts = lines.map((line, at) => lineText(line, { bound, at, common: commonParameters(place) }));
  const isOne = texts.length < 2;
  return [
    ...runNotes(run, place.scope).map(comment),
    ...(isOne ? texts : ['& {', "$ErrorActionPreference = 'Stop'", ...texts, '}']),
  ].join('\n');
};

type Line = Spoken & { readonly what: { readonly call: Call } | { readonly wait: Wait } };
type Around = { readonly bound: readonly Bound[]; readonly at: number; readonly common: string };

const spokenLines = ({ calls, outputs }: RecordedRun): readonly Line[] =>
  withWaits<Line>(calls, outputs, {
    lineOf: (call, output) => ({
      what: { call },
      words: actionOf(call.action).cli(call.input).flatMap(textsOf),
      made: madeBy(call, output),
    }),
    waitLine: (wait) => ({ what: { wait }, words: [wait.id], made: [] }),
  });

const textsOf = (argument: Argument): readonly string[] =>
  typeof argument === 'string' ? [argument] : [argument.value].flat();

/** What is asked for, and where the state stands in the answer. Source: Get-EC2NetworkInterface and Get-EC2Instance, as of `cmdlets`. */
const looks: { readonly [U in Wait['until']]: readonly [string, string] } = {
  available: ['Get-EC2NetworkInterface -NetworkInterfaceId', 'Status'],
  attached: ['Get-EC2NetworkInterface -NetworkInterfaceId', 'Attachment.Status'],
  running: ['Get-EC2Instance -InstanceId', 'Instances[0].State.Name'],
};

const lineText = (line: Line, { bound, at, common }: Around): string => {
  const known = bound.filter((each) => each.at < at);
  const said = (text: string): string => valueText(pieces(text, known));
  if ('wait' in line.what) {
    const { id, until } = line.what.wait;
    const [get, path] = looks[until];
    return `for ($n = 1; (${get} ${said(id)}${common}).${path} -ne '${until}'; $n++) { if ($n -ge ${tries}) { throw 'Not ${until}' }; Start-Sleep 2 }`;
  }
  const { api, cli } = actionOf(line.what.call.action);
  const command = cmdletOf(cli(line.what.call.input), said);
  if (command === undefined) return `throw 'No cmdlet is known for ${api}'`;
  return assigned(
    `${command}${common}`,
    bound.filter((each) => each.at === at),
  );
};

/** The whole answer has the names of EC2's API; that of New-EC2Instance is one level deeper, so it is taken as it comes. */
const assigned = (command: string, taken: readonly Bound[]): string => {
  if (taken.length === 0) return command;
  const isLaunch = command.startsWith('New-EC2Instance ');
  const all = isLaunch ? command : `${command} -Select '*'`;
  const [first] = taken;
  if (first && taken.length === 1) return `${variableOf(first)} = (${all}).${first.made.query}`;
  return [`$made = ${all}`, ...taken.map((each) => `${variableOf(each)} = $made.${each.made.query}`)].join('\n');
};

const variableOf = ({ variable }: Bound): string => powerShell.variable(variable);

const commonParameters = ({ scope, region }: Place): string => {
  const [profile, endpoint] = [profileOf(scope), otherEndpoint(scope)];
  const all = { ProfileName: profile, Region: region, EndpointUrl: endpoint };
  return Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [` -${name} ${valueText([value])}`]))
    .join('');
};

type Said = (text: string) => string;

/** Undefined where the cmdlet or one of its parameters is not known. */
const cmdletOf = ([command, ...rest]: readonly Argument[], said: Said): string | undefined => {
  const row = typeof command === 'string' ? cmdlets.get(command) : undefined;
  const [cmdlet, ...parameters] = row?.split(' ') ?? [];
  if (cmdlet === undefined) return undefined;
  const names = new Map(
    parameters.map((each): [string, string] => [each.split(':')[0] ?? '', each.split(':')[1] ?? each]),
  );
  const given = membersOf(rest).flatMap(([member, value]) => parametersOf(member, value, names));
  const texts = given.map(({ name, value, member }) =>
    name === undefined
      ? undefined
      : name
          .split(',')
          .map((each) => `-${each} ${written(value, member, said)}`)
          .join(' '),
  );
  return texts.includes(undefined) ? undefined : [cmdlet, ...texts].join(' ');
};

/** Options of the CLI as members of the request. */
const membersOf = (words: readonly Argument[]): readonly (readonly [string, unknown])[] => {
  const members: [string, unknown[]][] = [];
  for (const word of words) {
    if (typeof word !== 'string') members.push([word.member, [word.value]]);
    else if (word.startsWith('--'))
      members.push([word.slice(2).replace(/(?:^|-)(.)/g, (_, sign: string) => sign.toUpperCase()), []]);
    else members.at(-1)?.[1].push(readWord(word));
  }
  return members.map(([name, values]) => {
    if (values.length === 0) return name.startsWith('No') && name !== 'None' ? [name.slice(2), false] : [name, true];
    return [name, values.length === 1 ? values[0] : values];
  });
};

/** JSON as what it says, and whole numbers. */
const readWord = (word: string): unknown =>
  (/^(?:[[{].*|0|[1-9]\d{0,8})$/s.test(word) ? JSON.parse(word) : word) as unknown;

type Given = { readonly name: string | undefined; readonly member: string; readonly value: unknown };

/** Of a structure each member is a parameter of its own, named by it and by what it stands in. */
const parametersOf = (member: string, value: unknown, names: ReadonlyMap<string, string>): readonly Given[] => {
  const name = names.get(member);
  if (name !== undefined) return [{ name, member, value: isTable(value) ? value['Value'] : value }];
  if (!isTable(value)) return [{ name, member, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    isTable(inner)
      ? parametersOf(key, inner, names)
      : [{ name: names.get(`${member}_${key}`), member: key, value: inner }],
  );
};

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const written = (value: unknown, member: string, said: Said): string => {
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, member, said)).join(', ');
    return value.some(isTable) ? `@(${items})` : items;
  }
  if (!isTable(value)) return said(String(value));
  const pairs = Object.entries(value).map(([key, inner]) => `${key} = ${listed(written(inner, key, said), inner)}`);
  const type = cmdletClasses.get(member);
  return `${type === undefined ? '' : `[Amazon.EC2.Model.${type}]`}@{ ${pairs.join('; ')} }`;
};

const listed = (text: string, value: unknown): string =>
  Array.isArray(value) && !text.startsWith('@(') ? `@(${text})` : text;

/** Texts as literals of ASCII alone, since Windows PowerShell reads files in another encoding; all other signs by their number. */
const valueText = (word: Word): string => {
  const parts = word.flatMap((piece) =>
    typeof piece === 'string' ? literals(piece) : [powerShell.variable(piece.variable)],
  );
  const [only] = parts;
  if (parts.length < 2 && only?.startsWith('[') !== true) return only ?? "''";
  return `(${(only?.startsWith("'") === true ? parts : ["''", ...parts]).join(' + ')})`;
};

const literals = (text: string): readonly string[] =>
  text
    .split(/([^ -~])/)
    .filter((part) => part !== '')
    .map((part) => (/^[ -~]/.test(part) ? `'${part.replaceAll("'", "''")}'` : `[char]${part.charCodeAt(0)}`));
