import { commands, window, type WebviewPanel } from 'vscode';
import type { ToWebview } from '../../src/protocol/topology.ts';
import type { Graph } from '../../src/topology/graph.ts';
import { unpack } from '../../src/topology/packed/unpack.ts';
import { until } from './hostExtension.ts';
import { replacedDuring } from './hostSpies.ts';

/** The open topology: its panel, and what its page was told so far, newest last. */
export type Picture = { readonly panel: WebviewPanel; readonly told: readonly ToWebview[] };

/** Opens the topology anew and resolves once its page has been given what there is to show. */
export const openPicture = async (): Promise<Picture> => {
  await commands.executeCommand('workbench.action.closeAllEditors');
  const made: WebviewPanel[] = [];
  const told: ToWebview[] = [];
  const create = window.createWebviewPanel;
  const createWebviewPanel: typeof create = (...asked) => {
    const panel = create(...asked);
    const post = panel.webview.postMessage.bind(panel.webview);
    const postMessage = async (message: ToWebview): Promise<boolean> => {
      told.push(message);
      return post(message);
    };
    Object.assign(panel.webview, { postMessage });
    made.push(panel);
    return panel;
  };
  await replacedDuring({ createWebviewPanel }, async () => commands.executeCommand('eniExplorer.showTopology'));
  await until('a topology whose page is ready', () => told.some(({ kind }) => kind === 'filter'));
  const [panel] = made;
  if (!panel) throw new Error('No panel was made');
  return { panel, told };
};

/** What the page draws after all that it was told. */
export const drawn = ({ told }: Picture): Graph | undefined =>
  told.flatMap((message) => (message.kind === 'picture' ? [unpack(message.graph).graph] : [])).at(-1);
