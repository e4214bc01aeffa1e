import {
  window,
  type Disposable,
  type ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  type WebviewPanelOptions,
} from 'vscode';
import type { Words } from '../../domain/words.ts';

/** An editor tab with a page; the page has an escape of its own, `escapedHtml`. */
export type EditorPanel = Omit<WebviewPanel, 'title'> & { title: Words };

export type PanelFrame = {
  readonly viewType: string;
  readonly title: Words;
  readonly show: ViewColumn | { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean };
  readonly options: WebviewOptions & WebviewPanelOptions;
};

/** A webview in a tab of the editor; its content is still to be set. */
export const createPanel = ({ viewType, title, show, options }: PanelFrame): EditorPanel =>
  window.createWebviewPanel(viewType, title, show, options) as EditorPanel;

/** Hands over the tabs of the last window, with what their pages kept, as they are first looked at. */
export const onRestoredPanel = (
  viewType: string,
  adopt: (panel: EditorPanel, kept: unknown) => Promise<void>,
): Disposable =>
  window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: (panel, kept: unknown) => adopt(panel as EditorPanel, kept),
  });
