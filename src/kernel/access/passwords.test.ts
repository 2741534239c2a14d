import { describe, expect, it } from 'vitest';
import { guessBits, hashPassword, passwordReasons, verifyPassword } from './passwords.ts';

const somebody = { username: 'chenyulan', name: '陈玉兰', bureau: ['云溪区教育局', '云溪区'] };

const REFUSED = [
  'password1234',
  'passwordpassword',
  'P@ssw0rd2026',
  'qwertyuiop123',
  '1qaz2wsx3edc',
  '1qaz@WSX3edc',
  'aaaaaaaaaaaa',
  '123456789012',
  '111122223333',
  'abcabcabcabc',
  'abcdefghijkl',
  'zhangsan12345',
  'woaini1314520',
  'woaini5201314',
  'jiaoyuju2026',
  'Jyj@20261234',
  'Jiaoyuju@2026',
  'jiaoyuju123456',
  'admin1234567',
  'admin@123456',
  'administrator1',
  'changzhou2026',
  'wujin@20261122',
  'yaodian123456',
  'xuexiao888888',
  'laoshi20260901',
  'xiaozhang2026!',
  'teacher123456',
  'qqqqqqwwwwww',
  'asdfghjkl123',
  'zxcvbnm12345',
  'q1w2e3r4t5y6',
  '888888888888',
  '5201314520131',
  'iloveyou1314',
  'dragonmonkey1',
  '教育局教育局教育局教育局',
  '一二三四五六七八九十一二',
  '我爱你我爱你我爱你我爱你',
  'chenyulan!kv82nq',
  'kv82nq-ChenYuLan',
  '陈玉兰的一把旧雨伞放在门后',
  'yunxiquxk29vbtq',
  '云溪区教育局的旧雨伞在门后',
  'short',
  'kT9#vbn2Lq0',
  '',
  'x'.repeat(129),
  'bangongshi2026',
  'huang12345678',
];

const ACCEPTED = [
  '操场边的三棵老槐树会唱歌',
  'correct horse battery staple',
  'kT9#vbn2Lq0x',
  'jvq wplk mtzr hdbn',
  '739201846152',
  'lantern quietly folds blue rivers',
  '他把1985年的雨伞借给了邮差',
  'x7-Qm.fRz!t2Wb',
  // Sixty-four and more are taken whole (ASVS V6.2.9).
  'a heron stands in the shallow pond while seven paper boats drift towards the mill',
];

describe('passwords (security/I1)', () => {
  it.each(REFUSED)('refuses %j', async (password) => {
    expect(await passwordReasons(password, somebody)).not.toEqual([]);
  });
  it.each(ACCEPTED)('accepts %j', async (password) => {
    expect(await passwordReasons(password, somebody)).toEqual([]);
  });
  it('gives every reason with its remedy in Chinese', async () => {
    const reasons = await passwordReasons('chenyulan1234', somebody);
    expect(reasons.map((reason) => reason.detail).join()).toMatch(/用户名.*/);
    for (const reason of reasons) expect(reason.remedy).toMatch(/^请/);
  });
  it('reads repeated and shifted words as what they are', () => {
    expect(guessBits('passwordpasswordpassword')).toBeLessThan(guessBits('passwordmonkeydragon'));
    expect(guessBits('p@ssw0rd')).toBeLessThan(guessBits('pzssxwrd'));
  });
  it('hashes with argon2id, salted, and knows the password again on another keyboard', async () => {
    const [one, two] = await Promise.all([
      hashPassword('ａｂｃ操场边的槐树会唱歌'),
      hashPassword('abc操场边的槐树会唱歌'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'abc操场边的槐树会唱歌')).toBe(true);
    expect(await verifyPassword(one, 'abc操场边的槐树会唱')).toBe(false);
  });
});
