import { InputBoxValidationSeverity, window, type InputBox } from 'vscode';
import type { Answer, InputStep } from '../services/prompts.ts';
import { framing } from './choicePick.ts';

/** One question as an input box. What speaks against the text is said while it is typed, and keeps it from being taken. */
export const inputText = (step: InputStep): Promise<Answer<string>> =>
  new Promise((resolve) => {
    const box = window.createInputBox();
    const { title, step: place, totalSteps, buttons } = framing(step);
    Object.assign(box, { title, step: place, totalSteps, buttons, ignoreFocusOut: true });
    // Below the box it is wrapped and stays while one types; in the box it would be cut off.
    box.prompt = step.placeholder;
    box.value = step.initial;
    const done = (answer: Answer<string>): void => {
      resolve(answer);
      box.dispose();
    };
    let touched = false;
    const judge = (): boolean => {
      const message = messageOf(step, box.value);
      // A box that just opened empty is no mistake yet.
      const shown = touched || box.value !== '' || step.blocked.length > 0;
      box.validationMessage = shown ? message : undefined;
      return message?.severity !== InputBoxValidationSeverity.Error;
    };
    box.onDidChangeValue(() => {
      touched = true;
      judge();
    });
    box.onDidTriggerButton(() => done({ kind: 'back', draft: box.value }));
    box.onDidHide(() => done({ kind: 'cancel' }));
    box.onDidAccept(() => {
      touched = true;
      if (judge()) done({ kind: 'value', value: box.value });
    });
    judge();
    box.show();
  });

type Message = Exclude<InputBox['validationMessage'], string>;

const messageOf = (step: InputStep, text: string): Message => {
  const { refusal, warning } = step.judge(text);
  const error = step.blocked[0]?.message ?? refusal;
  if (error !== undefined) return { message: error, severity: InputBoxValidationSeverity.Error };
  return warning === undefined ? undefined : { message: warning, severity: InputBoxValidationSeverity.Warning };
};
