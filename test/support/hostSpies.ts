import { window } from 'vscode';

export type Shown = {
  readonly kind: 'error' | 'warning' | 'information';
  readonly text: string;
  readonly buttons: string;
};

/** The messages that a person gets to see while the work goes on. They are not shown, so nobody has to close them. */
export const messagesDuring = async (work: () => Promise<unknown>): Promise<readonly Shown[]> => {
  const shown: Shown[] = [];
  const teller =
    (kind: Shown['kind']) =>
    async (text: string, ...rest: readonly unknown[]) => {
      shown.push({ kind, text, buttons: rest.filter((item) => typeof item === 'string').join(' | ') });
      return undefined;
    };
  const spies = {
    showErrorMessage: teller('error'),
    showWarningMessage: teller('warning'),
    showInformationMessage: teller('information'),
  };
  await replacedDuring(spies, work);
  return shown;
};

/** Replaces functions of `vscode.window`, which the extension shares with its tests, for as long as the work goes on. */
export const replacedDuring = async <Result>(spies: object, work: () => Promise<Result>): Promise<Result> => {
  const functions: Record<string, unknown> = { ...window };
  const saved = Object.fromEntries(Object.keys(spies).map((name) => [name, functions[name]]));
  Object.assign(window, spies);
  try {
    return await work();
  } finally {
    Object.assign(window, saved);
  }
};
