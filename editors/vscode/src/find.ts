import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

const WINDOWS = process.platform === 'win32';
const PROGRAM = WINDOWS ? 'iacfix.exe' : 'iacfix';
const ENVIRONMENTS = ['.venv', 'venv'];

/** The iacfix to start: by setting, in the workspace's virtual environment, on the PATH; undefined where there is none. */
export function findIacfix(): string | undefined {
  const stated = vscode.workspace.getConfiguration('iacfix').get<string>('path');
  if (stated) {
    return resolved(stated);
  }
  const own = vscode.workspace.isTrusted ? environments() : [];
  return [...own, ...onPath()].find(runs);
}

function environments(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap(({ uri }) =>
    ENVIRONMENTS.map((name) => path.join(uri.fsPath, name, WINDOWS ? 'Scripts' : 'bin', PROGRAM)),
  );
}

/** Only absolute folders: a relative one would be within whatever is opened. */
function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => path.isAbsolute(folder)).map((folder) => path.join(folder, PROGRAM));
}

function resolved(stated: string): string | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const file = stated.replace('${workspaceFolder}', folder).replace(/^~(?=[\\/])/, process.env.HOME ?? '~');
  return runs(file) ? file : undefined;
}

function runs(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return path.isAbsolute(file) && fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
