import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';

/** What the status bar says of the server. */
export class StateItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('iacfix', vscode.StatusBarAlignment.Right, 10);

  constructor() {
    this.item.name = 'iacfix';
    this.item.command = 'iacfix.log';
    this.item.show();
  }

  show(state: State): void {
    const icon = { [State.Running]: 'check', [State.Starting]: 'sync~spin', [State.Stopped]: 'circle-slash' }[state];
    const word = { [State.Running]: 'running', [State.Starting]: 'starting', [State.Stopped]: 'stopped' }[state];
    this.set(`$(${icon}) iacfix`, `iacfix is ${word}. Click for its log.`);
  }

  missing(why: string): void {
    this.set('$(warning) iacfix', why, new vscode.ThemeColor('statusBarItem.warningBackground'));
  }

  dispose(): void {
    this.item.dispose();
  }

  private set(text: string, tooltip: string, background?: vscode.ThemeColor): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.backgroundColor = background;
  }
}
