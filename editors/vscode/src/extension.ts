import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import { findIacfix } from './find';
import { StateItem } from './state';

const INSTALL = "pip install 'iacfix[lsp]'";
const SELECTOR = [
  ...['typescript', 'typescriptreact', 'javascript'].map((language) => ({ scheme: 'file', language })),
  { scheme: 'file', pattern: '**/Pulumi*.{yaml,yml}' },
  { scheme: 'file', pattern: '**/{package.json,.iacfix.yaml}' },
];

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('iacfix', { log: true });
  const state = new StateItem();
  const restart = async (): Promise<void> => {
    await stop();
    await start(log, state);
  };
  context.subscriptions.push(
    log,
    state,
    vscode.commands.registerCommand('iacfix.log', () => log.show()),
    vscode.commands.registerCommand('iacfix.restart', restart),
    vscode.commands.registerCommand('iacfix.fixProgram', fixProgram),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('iacfix.path') || event.affectsConfiguration('iacfix.willSaveWaitUntil')) {
        await restart();
      }
    }),
  );
  await start(log, state);
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function start(log: vscode.LogOutputChannel, state: StateItem): Promise<void> {
  const command = findIacfix();
  if (command === undefined) {
    await complain(state, missing());
    return;
  }
  log.info(`starting ${command} lsp`);
  client = new LanguageClient('iacfix', 'iacfix', { command, args: ['lsp'] }, options(log));
  client.onDidChangeState(({ newState }) => state.show(newState));
  try {
    await client.start();
  } catch (error) {
    log.error(String(error));
    await complain(state, `iacfix does not start as a server (${command}). Its language server is an extra: ${INSTALL}`);
  }
}

async function stop(): Promise<void> {
  const former = client;
  client = undefined;
  if (former !== undefined && former.state === State.Running) {
    await former.stop();
  }
}

function options(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: settings(),
    initializationFailedHandler: () => false,
    middleware: {
      workspace: {
        // What a workspace says of itself in its own settings is no reason to trust it.
        configuration: async (params, token, next) => {
          const found = await next(params, token);
          return Array.isArray(found)
            ? found.map((each, index) => (params.items[index]?.section === 'iacfix' ? settings() : each))
            : found;
        },
      },
    },
  };
}

function settings(): Record<string, unknown> {
  const given = vscode.workspace.getConfiguration('iacfix');
  const names = ['select', 'ignore', 'codemods', 'willSaveWaitUntil'];
  const stated = Object.fromEntries(names.map((name) => [name, given.get(name)]));
  return { ...stated, trusted: vscode.workspace.isTrusted };
}

/** Make the safe fixes of the whole program that the open file belongs to. */
async function fixProgram(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (client?.state !== State.Running || editor === undefined) {
    void vscode.window.showInformationMessage('iacfix: open a file of the program, and see that the server runs.');
    return;
  }
  await vscode.commands.executeCommand('iacfix.fixAll', editor.document.uri.toString());
}

function missing(): string {
  const stated = vscode.workspace.getConfiguration('iacfix').get<string>('path');
  if (stated) {
    return `iacfix.path is ${stated}, which is no program that can be started.`;
  }
  const own = vscode.workspace.isTrusted ? "the workspace's virtual environment and " : '';
  return `iacfix was not found: ${own}the PATH were searched. Install it with ${INSTALL}, or set iacfix.path.`;
}

async function complain(state: StateItem, why: string): Promise<void> {
  state.missing(why);
  const copy = 'Copy the install line';
  const open = 'Open the settings';
  void vscode.window.showErrorMessage(why, copy, open).then(async (chosen) => {
    if (chosen === copy) {
      await vscode.env.clipboard.writeText(INSTALL);
    } else if (chosen === open) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'iacfix.path');
    }
  });
}
