/**
 * Who may see what, asked, opened in an emergency, handed over for some days and given back, by page alone: the
 * administrator's question, the emergency and its review, a delegation used and ended, an account that two administrators
 * get back for its owner.
 */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { goTo, launchBrowser, leftAmiss, openWindow, PHONE, seriousFindings, settled } from '../support/browser.ts';
import { startDemo } from '../support/demo.ts';
import { discardServer, type Running } from '../support/server.ts';
import { choose, date, enter, enterFirst, fill, press, said, sideways } from './hands.ts';

const account = (username: string) => ({ username, password: DEMO_PASSWORD });
const REASON = '学生走失，需立即联系家长核实去向';
const FINDING = '情况属实，已当面核实';
const TASK = '整理委托期间的台账';

let server: Running;
let browser: Browser;
/** A child of 澜溪区实验小学, as its school sees it. */
let child: { id: string; name: string };

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  if (server) await discardServer(server);
});

/** Pictures for whoever looks at them: only where a folder is named. */
const picture = async (name: string, of: Page): Promise<void> => {
  const folder = process.env.YAODIAN_PICTURES;
  if (folder) await of.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

const visit = (username: string, view?: typeof PHONE) => openWindow(browser, server.url, account(username), view);

describe('an emergency', () => {
  it('is opened for a reason, by who may not see the child else', async () => {
    const { page: school } = await visit('xuexiao');
    await goTo(school, `${server.url}/records/pupils`);
    const first = school.getByRole('table').getByRole('link').first();
    child = {
      name: ((await first.textContent()) ?? '').trim(),
      id: (await first.getAttribute('href'))?.split('/').pop()?.split('?')[0] ?? '',
    };
    const { page, problems } = await visit('ducha');
    await goTo(page, `${server.url}/emergency`);
    await choose(page, '登记表', '学生');
    await fill(page, { 哪一条: child.id, 紧急情况和用途: REASON });
    await press(page, '打开');
    await page.getByRole('heading', { name: '学生的内容' }).waitFor();
    await page.getByText(child.name, { exact: true }).waitFor();
    await picture('emergency-1440', page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems()).toEqual([]);
    // Of the child nothing stays in the browser, nor of anything else but choices of look (OWASP ASVS 5.0.0 V14.3.3).
    for (const one of [school, page]) {
      expect(await leftAmiss(one)).toEqual([]);
      const kept = await one.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      for (const told of [child.name, child.id, REASON]) expect(kept).not.toContain(told);
    }
  });

  it('is told to the head of the school, who finds it right; then it opens nothing more', async () => {
    const { page, problems } = await visit('xiaozhang');
    await goTo(page, `${server.url}/tasks`);
    await page.getByRole('button', { name: /^消息/ }).click();
    await page.getByText('请复核：陆知远紧急查看了一条学生').first().click();
    await settled(page);
    await page.getByText(REASON).first().waitFor();
    await picture('emergency-review-1440', page);
    expect(await page.getByRole('link', { name: child.name }).getAttribute('href')).toContain(child.id);
    await press(page, '认定合规');
    const dialog = page.getByRole('dialog', { name: /^认定合规/ });
    await fill(dialog, { 复核意见: FINDING });
    await dialog.getByRole('button', { name: '认定合规' }).click();
    await dialog.waitFor({ state: 'detached' });
    await said(page, '已认定合规');
    await page.getByText(FINDING).first().waitFor();
    await picture('emergency-reviewed-1440', page);
    expect(problems()).toEqual([]);

    const { page: asker } = await visit('ducha', PHONE);
    await goTo(asker, `${server.url}/emergency`);
    await asker.getByText('已复核').waitFor();
    expect(await asker.getByRole('button', { name: '查看内容' }).count()).toBe(0);
    expect(await sideways(asker)).toBeLessThanOrEqual(0);
    await picture('emergency-390', asker);
  });
});

describe('the administrator’s question', () => {
  it('is answered for one person and for everybody', async () => {
    const { page, problems } = await visit('admin');
    await goTo(page, `${server.url}/admin/sight`);
    await choose(page, '登记表', '学生');
    await page.getByLabel('或粘贴记录的链接、编号').fill(`${server.url}/records/pupils/${child.id}`);
    await press(page, '采用');
    await page.getByText('林知夏').first().waitFor();
    await picture('sight-who-1440', page);
    await choose(page, '人员（不选则列出所有能看见的人）', '林知夏');
    await page.getByText('校长').first().waitFor();
    await settled(page);
    await picture('sight-why-1440', page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems()).toEqual([]);
  });
});

describe('a delegation', () => {
  it('is begun with oneself in its form, used by the other, and ended', async () => {
    const { page: desk } = await visit('bangongshi');
    await goTo(desk, `${server.url}/tasks`);
    await press(desk, '交办');
    const dialog = desk.getByRole('dialog', { name: '交办' });
    await dialog.getByLabel('要办什么').fill(TASK);
    await choose(dialog, '承办单位', '基础教育科');
    await choose(dialog, '承办人', '唐以宁');
    await press(dialog, '交办');
    await said(desk, '已交办');

    const { page, problems } = await visit('jijiao');
    await goTo(page, `${server.url}/records/delegations/new`);
    const form = page.locator('form').filter({ hasText: '受托人' });
    await form.getByText('唐以宁').waitFor();
    await choose(form, '受托人', '许未晞');
    await form.getByLabel('事由').fill('外出学习');
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await date(form, '自', day);
    await date(form, '至', day);
    await picture('delegation-new-1440', page);
    await press(form, '登记');
    await page.getByText('外出学习').first().waitFor();
    await settled(page);
    await picture('delegation-1440', page);
    expect(problems()).toEqual([]);

    const { page: delegate } = await visit('jijiao2');
    await goTo(delegate, `${server.url}/tasks`);
    await delegate
      .getByRole('button', { name: new RegExp(TASK) })
      .first()
      .waitFor();
    await picture('delegate-tasks-1440', delegate);

    await goTo(page, `${server.url}/tasks`);
    await press(page, '委托');
    const drawer = page.getByRole('dialog', { name: '委托他人代办' });
    await press(drawer, '提前结束');
    await page.getByRole('tooltip').getByRole('button', { name: '提前结束' }).click();
    await said(page, '委托已提前结束');
    await delegate.reload();
    await settled(delegate);
    expect(await delegate.getByRole('button', { name: new RegExp(TASK) }).count()).toBe(0);
  });
});

describe('an account', () => {
  const OWN = 'Chongxin-Qiyong-2026!';
  const LOST = '许未晞';

  it('is got back by two administrators and its owner, who needs what both of them have', async () => {
    const { page: first, problems } = await visit('admin');
    await goTo(first, `${server.url}/admin/people`);
    await press(first, '添加人员');
    const form = first.getByRole('dialog', { name: '添加人员' });
    await fill(form, { 姓名: '甄可信', 用户名: 'admin2', 职务: '系统管理员' });
    await choose(form, '单位', '教育技术中心');
    await choose(form, '角色', '系统管理员');
    await form.getByRole('radiogroup', { name: '负责人' }).getByText('否').click();
    await press(form, '添加人员');
    const panel = first.getByRole('dialog', { name: '人员' });
    const given = (await panel.locator('code').textContent()) ?? '';
    await first.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const second = await enterFirst(browser, server.url, { username: 'admin2', password: OWN }, given);

    await first.getByLabel('查找姓名').fill(LOST);
    await first.getByLabel('查找姓名').press('Enter');
    await press(first, LOST);
    await press(first, '提出账号恢复');
    const asked = first.getByRole('dialog', { name: `恢复${LOST}的账号` });
    await asked.getByLabel('理由，以及怎样核实了本人').fill('手机遗失，已当面核对工作证');
    await press(asked, '提出恢复');
    const code = (await asked.locator('code').textContent()) ?? '';
    await picture('recovery-proposed-1440', first);
    expect(await seriousFindings(first)).toEqual([]);
    await goTo(first, `${server.url}/admin/recoveries`);
    await first.getByText('待另一名管理员确认').waitFor();
    expect(await first.getByRole('button', { name: '确认恢复' }).count()).toBe(0);

    await goTo(second.page, `${server.url}/admin/recoveries`);
    await press(second.page, '确认恢复');
    await second.page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s?定/ })
      .click();
    const link = (await second.page.getByRole('dialog').locator('code').textContent()) ?? '';
    await picture('recovery-confirmed-1440', second.page);

    const { page: owner } = await openWindow(browser, server.url, null, PHONE);
    await goTo(owner, new URL(new URL(link).hash, `${server.url}/recover`).href);
    const set = async (half: string): Promise<void> => {
      await fill(owner, { 恢复码: half, 新密码: OWN, 再输一遍新密码: OWN });
      await owner.locator('form button[type=submit]').click();
    };
    await set('AAAA-BBBB-CCCC');
    await owner.getByRole('alert').first().waitFor();
    await set(code);
    await owner.getByText(/新密码已设置/).waitFor();
    expect(await sideways(owner)).toBeLessThanOrEqual(0);
    await picture('recovery-owner-390', owner);
    await press(owner, '去登录');
    await enter(browser, server.url, { username: 'jijiao2', password: OWN });
    await goTo(first, `${server.url}/admin/recoveries`);
    await first.getByText('本人已恢复').waitFor();
    expect([...problems(), ...second.problems()]).toEqual([]);
  });
});
