// npm run make-city -- --pupils 1000000 --seed 1: loads a fictional city into the installation of YAODIAN_DATA or DATABASE_URL.
import { randomBytes } from 'node:crypto';
import { loadCity } from '../fixtures/city/load-city.ts';
import { cityOf } from '../fixtures/city/shape.ts';
import { configFrom } from '../src/app/config.ts';
import { seedBureaus } from '../src/app/first-start.ts';
import { openHouse } from '../src/app/house.ts';
import { hashPassword } from '../src/kernel/access/index.ts';
import { today } from '../src/kernel/time/index.ts';
import { academicYearOf } from '../src/modules/institutions/index.ts';

const numberOf = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} 应为正整数。用法：npm run make-city -- --pupils 1000000 --seed 1`);
  process.exit(2);
};

const [pupils, seed] = [numberOf('pupils', 20_000), numberOf('seed', 1)];
const city = cityOf(pupils, seed, academicYearOf(today()));
const house = await openHouse(configFrom(process.env), { beside: true });
const password = `Yunyu-${randomBytes(6).toString('hex')}`;
const began = performance.now();
try {
  const loaded = await loadCity(house.database, city, {
    seed,
    passwordHash: await hashPassword(password),
    told: (done) =>
      process.stdout.write(`\r已装入 ${done.toLocaleString('zh-CN')} / ${city.pupils.toLocaleString('zh-CN')} 名学生`),
  });
  await seedBureaus(house);
  const schools = loaded.districts.reduce((sum, one) => sum + one.schools.length, 0);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `\n${city.name}（虚构）：${loaded.districts.length}个区、${schools}所学校，用时${seconds.toFixed(0)}秒。`,
  );
  console.log(`登录名 ${Object.values(loaded.usernames).join('、')}，密码 ${password}`);
} finally {
  await house.close();
}
