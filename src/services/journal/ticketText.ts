import { actionOf } from '../../actions/actions.ts';
import { foreign, joined, present, words, type Words } from '../../domain/words.ts';
import { timestampText } from '../../domain/timestamp.ts';
import type { NotedRun, NotedStep } from './noted.ts';
import { lookedUpWords, noUndoWords, outcomeWords, runTitle, stepWords, type RunStanding } from './runWords.ts';

/** A run as Markdown that is pasted into a ticket: what was run where, by which calls, with EC2's request ids, and how it ended. */
export const ticketText = (standing: RunStanding): Words => {
  const { run } = standing;
  const { account, at, endedAt, plan } = run;
  const ended = endedAt === undefined ? words`` : words` to ${foreign(timestampText(endedAt))}`;
  return joined(
    present([
      words`# ${cell(runTitle(run))}`,
      words`- Account: ${cell(account)}`,
      words`- Time: ${foreign(timestampText(at))}${ended}`,
      words`- Outcome: ${outcomeWords(standing) ?? words`done`}`,
      run.problem && words`- Reason: ${cell(run.problem.message)}`,
      lookedUp(run),
      undoLine(standing),
      words`\n## Plan\n`,
      ...plan.map((sentence, index) => words`${index + 1}. ${cell(sentence)}`),
      words`\n## Calls\n`,
      run.steps.length === 0 ? words`Nothing was sent to EC2.` : table(run.steps),
    ]),
    '\n',
  );
};

const lookedUp = (run: NotedRun): Words | undefined => {
  const told = lookedUpWords(run);
  return told && words`- ${told}`;
};

const undoLine = (standing: RunStanding): Words | undefined => {
  const told = noUndoWords(standing);
  return told && words`- Undo: ${told}`;
};

const table = (steps: readonly NotedStep[]): Words =>
  joined(
    [
      words`| Step | Call | Outcome | Made | Request id | Time |`,
      words`| --- | --- | --- | --- | --- | --- |`,
      ...steps.map(row),
    ],
    '\n',
  );

const row = (step: NotedStep): Words => {
  const { requestId, ms, made, call } = step;
  const time = ms === undefined ? words`` : words`${Math.round(ms)} ms`;
  const news = joined(
    made.slice(0, 20).map((id) => cell(id)),
    ', ',
  );
  return words`| ${step.step} | ${foreign(actionOf(call.action).api)} | ${cell(stepWords(step))} | ${news} | ${cell(requestId ?? '')} | ${time} |`;
};

/** Text of others on one line, which ends no cell. */
const cell = (text: string): Words => foreign(text.replaceAll('|', '/'));

/** The same as JSON for other programs: calls with their inputs, and no snapshots. */
export const runJson = ({ run, state, isUndone }: RunStanding): string => {
  const { id, at, endedAt, scope, accountId, operation, relation, plan, steps, problem } = run;
  const calls = steps.map(({ things: _things, output: _output, ...step }) => step);
  const told = { id, at: iso(at), endedAt: endedAt === undefined ? undefined : iso(endedAt), state, isUndone };
  return `${JSON.stringify({ ...told, accountId, scope, operation, relation, plan, problem, calls }, undefined, 2)}\n`;
};

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
