/** What a person's hands do on the pages: sign in, follow the menu, choose, fill in. Nothing here calls the interface. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, openWindow, settled, type Visit, WIDE, wasTold } from '../support/browser.ts';

export type Account = { readonly username: string; readonly password: string };
type Area = Page | Locator;
type View = { readonly width: number; readonly height: number };

const signIn = async (page: Page, url: string, { username, password }: Account): Promise<void> => {
  await goTo(page, url);
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** A window in which somebody has signed in on the sign-in page. */
export const enter = async (
  browser: Browser,
  url: string,
  who: Account,
  view: View = WIDE,
  zone?: string,
): Promise<Visit> => {
  const visit = await openWindow(browser, url, null, view, zone);
  await signIn(visit.page, url, who);
  await visit.page.getByRole('navigation').first().waitFor();
  await settled(visit.page);
  return visit;
};

/** The first sign-in with the password that the administrator was shown, and the person's own password in its place. */
export const enterFirst = async (browser: Browser, url: string, who: Account, given: string): Promise<Visit> => {
  const visit = await openWindow(browser, url, null);
  const { page } = visit;
  await signIn(page, url, { ...who, password: given });
  await page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  await page.getByLabel('现在的密码').fill(given);
  await page.getByLabel('新密码', { exact: true }).fill(who.password);
  await page.getByLabel('再输一遍新密码').fill(who.password);
  await page.getByRole('button', { name: '设置密码并继续' }).click();
  await page.getByRole('navigation').first().waitFor();
  await settled(page);
  return visit;
};

/** A page of the left menu, or of the phone's bottom bar. */
export const follow = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: label, exact: true }).first().click();
  await settled(page);
};

/** Of a list that opens under a field, by keyboard: words are typed, the entry that they leave is taken. */
export const choose = async (area: Area, label: string, entry: string): Promise<void> => {
  const field = area.getByLabel(label).first();
  const page = 'page' in area ? area.page() : area;
  const open = page.locator('.ant-select-dropdown:visible');
  // The list of the field before may still be fading out.
  await open.first().waitFor({ state: 'hidden' });
  await field.focus();
  if (!(await field.isEditable())) {
    await field.press('ArrowDown');
    await open.locator('.ant-select-item-option').filter({ hasText: entry }).first().click();
    return;
  }
  await field.fill(entry);
  // The list is asked for anew with the words typed; an entry taken before it has come would be lost.
  await open.locator('.ant-select-item-option').filter({ hasNotText: entry }).first().waitFor({ state: 'detached' });
  await open.locator('.ant-select-item-option-active').filter({ hasText: entry }).waitFor();
  await field.press('Enter');
  // A list from which several may be chosen stays open over what comes next until one leaves it.
  await field.press('Tab');
};

/** A day typed into a date field. */
export const date = async (area: Area, label: string, day: string): Promise<void> => {
  const field = area.getByLabel(label).first();
  await field.fill(day);
  await field.press('Enter');
};

export const fill = async (area: Area, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(values))
    await area.getByLabel(label, { exact: true }).first().fill(value);
};

/** antd once put a space between two characters of a button; names are matched with and without. */
export const press = async (area: Area, name: string): Promise<void> => {
  await area.getByRole('button', { name, exact: true }).first().click();
};

/** A message of what was done, shown for a moment: it counts however late one looks. */
export const said = async (page: Page, words: string): Promise<void> => {
  await expect.poll(() => wasTold(page, words), { message: `“${words}” is said` }).toBe(true);
};

/** A file chosen on the machine of whoever sits there; its name stands there while it still goes up. */
export const attach = async (area: Area, name: string, content: string): Promise<void> => {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
  await area.locator('input[type=file]').first().setInputFiles(file);
  await area.getByText(name).first().waitFor();
};

/** The text of the window, as wide as the window or wider by so many pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
