// drive.mjs URL FOLDER CHROMIUM [SCREENSHOT]: what a person does and sees. Exits 1 with what was not seen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const [url, folder, executablePath, screenshot] = process.argv.slice(2);
const file = path.join(folder, 'lib', 'versions.ts');

async function until(what, seen) {
  for (let tried = 0; tried < 240; tried += 1) {
    if (await seen()) {
      return;
    }
    await sleep(250);
  }
  throw new Error(`not seen within a minute: ${what}`);
}

async function answers() {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

await until('code-server', answers);
const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1100, height: 620 } });
try {
  await page.goto(url);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.keyboard.press('Control+P');
  await page.keyboard.type('versions.ts', { delay: 30 });
  await page.waitForSelector('.quick-input-list .monaco-list-row >> text=versions.ts', { timeout: 30_000 });
  await page.keyboard.press('Enter');
  await page.waitForSelector('.monaco-editor .view-line >> text=auroraVersion', { timeout: 30_000 });

  await page.waitForSelector('.monaco-editor .squiggly-error', { timeout: 60_000 });
  console.log('seen: the squiggle');
  await page.waitForSelector('.statusbar-item >> text=iacfix', { timeout: 10_000 });
  console.log('seen: the state of the server');

  await page.click('.monaco-editor .view-line >> text=auroraVersion');
  await page.keyboard.press('End');
  for (let left = 0; left < 3; left += 1) {
    await page.keyboard.press('ArrowLeft');
  }
  await page.waitForSelector('[class*="codicon-light-bulb"], [class*="codicon-lightbulb"]', { timeout: 30_000 });
  console.log('seen: the lightbulb');
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget >> text=Ignore engine-version', { timeout: 30_000 });
  console.log('seen: the quick fixes');
  if (screenshot) {
    await page.screenshot({ path: screenshot });
  }
  await page.keyboard.press('Escape');

  assert.match(fs.readFileSync(file, 'utf8'), /'13\.7'/);
  await page.keyboard.press('Control+S');
  await until('the mended file on the disk', () => /'13\.(?!7')\d+'/.test(fs.readFileSync(file, 'utf8')));
  console.log('seen: Ctrl+S mended the file');
  await until('no squiggle any more', async () => (await page.locator('.monaco-editor .squiggly-error').count()) === 0);
} catch (error) {
  await page.screenshot({ path: new URL('failure.png', import.meta.url).pathname });
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
