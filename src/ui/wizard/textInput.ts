import { foreign, withoutPeriod, words, type Words } from '../../domain/words.ts';
import type { RuleFinding } from '../../rules/rule.ts';
import type { Answer, InputStep } from '../../services/prompts.ts';
import { AcceptGuard } from './acceptGuard.ts';
import { framing } from './choicePick.ts';
import { createBox, severities, type Validation } from '../door/inputBox.ts';
import { inputButton } from '../door/quickPick.ts';
import type { Attempt } from '../shared/problems.ts';
import { openSource } from './explainRefusal.ts';

/**
 * One question as an input box. What refuses the text is shown while it is typed, with the rule and a way to its
 * documentation, and keeps it from being accepted.
 */
export const inputText = (step: InputStep, attempt: Attempt): Promise<Answer<string>> =>
  new Promise((resolve) => {
    const { buttons, title, ...frame } = framing(step);
    // Below the box it is wrapped and stays while one types; in the box it would be cut off.
    const box = createBox({ ...frame, title, buttons, prompt: step.placeholder, value: step.initial });
    const guard = new AcceptGuard();
    const done = (answer: Answer<string>): void => {
      guard.close();
      resolve(answer);
      box.dispose();
    };
    let touched = false;
    let said: RuleFinding | undefined;
    const judge = (): boolean => {
      const { message, finding } = spoken(step, box.value);
      // A box that just opened empty is no mistake yet.
      const shown = touched || box.value !== '' || step.blocked.length > 0;
      box.validationMessage = shown ? message : undefined;
      const now = shown ? finding : undefined;
      // Buttons that are set again lose the pointer that rests on them.
      if (now?.ruleId !== said?.ruleId)
        box.buttons = now
          ? [...buttons, inputButton('link-external', words`Open Documentation: ${now.title}`)]
          : buttons;
      said = now;
      return message?.severity !== severities.error;
    };
    box.onDidChangeValue(() => {
      touched = true;
      judge();
    });
    box.onDidTriggerButton((button) => {
      if (buttons.some((own) => own === button)) done({ kind: 'back', draft: box.value });
      else void attempt(() => openSource(said));
    });
    box.onDidHide(() => done({ kind: 'cancel' }));
    box.onDidAccept(() =>
      guard.accept(() => {
        touched = true;
        if (judge()) done({ kind: 'value', value: box.value });
      }),
    );
    judge();
    box.show();
  });

type Spoken = {
  readonly message: Validation | undefined;
  readonly finding: RuleFinding | undefined;
};

const spoken = (step: InputStep, text: string): Spoken => {
  const judged = step.judge(text);
  const [blocked] = step.blocked;
  const finding = blocked ?? judged.finding;
  const named = (sentence: Words): Words =>
    finding ? words`${withoutPeriod(sentence)} (rule ${foreign(finding.ruleId)})` : sentence;
  const error = blocked?.message ?? judged.refusal;
  if (error !== undefined) return { message: { message: named(error), severity: severities.error }, finding };
  if (judged.warning === undefined) return { message: undefined, finding: undefined };
  return { message: { message: named(judged.warning), severity: severities.warning }, finding };
};
