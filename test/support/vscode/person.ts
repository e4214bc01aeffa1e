import { vi } from 'vitest';
import { dialogs, type OpenInput, type OpenModal } from './dialogs.ts';
import { desktop, resetDesktop, toast } from './desktop.ts';
import type { Toast } from './surfaces.ts';

/** What a person at a window does and waits for, in unit tests. */

/** A new window, whose time goes on when the person lets it. */
export const atNewWindow = (): void => {
  resetDesktop();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
};

/** Does something in a dialog after it could be read, so that it counts. */
export const afterReading = async (act: () => void): Promise<void> => {
  await vi.advanceTimersByTimeAsync(600);
  act();
  await vi.advanceTimersByTimeAsync(200);
};

const patience = { timeout: 20_000, interval: 20 };

/** Waits for a quick pick or an input box by what stands in its title. */
export const asked = async (title: string): Promise<OpenInput> =>
  vi.waitFor(() => {
    const { input } = dialogs;
    if (!input.title?.includes(title)) throw new Error(`Another question is asked: ${input.title}`);
    return input;
  }, patience);

/** Waits for a modal dialog by its question. */
export const warned = async (question: string): Promise<OpenModal> =>
  vi.waitFor(() => {
    const { modal } = dialogs;
    if (!modal.question.includes(question)) throw new Error(`Another dialog is open: ${modal.question}`);
    return modal;
  }, patience);

/** Waits for a message by what it says. */
export const told = async (text: string): Promise<Toast> =>
  vi.waitFor(() => {
    const last = toast();
    if (!last.text.includes(text)) throw new Error(`Another message is shown: ${last.text}`);
    return last;
  }, patience);

/** Waits until something holds. */
export const until = async (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => {
    if (!holds()) throw new Error('It never came');
  }, patience);

/** All messages, `error: It is gone [Try Again]`. */
export const messages = (): readonly string[] =>
  desktop.toasts.map(
    ({ severity, text, buttons }) => `${severity}: ${text}${buttons.length > 0 ? ` [${buttons.join(', ')}]` : ''}`,
  );

/** What every command that needs an account says without one. */
export const nothingOpen =
  'info: No account is open: open the demo account, or choose a profile and region [Choose Profile and Region]';
