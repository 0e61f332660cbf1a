import { describe, expect, test } from 'vitest';
import { anEntry, aVariable } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { composeContract } from './compose-contract.ts';
import type { Contract, ContractEntry } from './contract.ts';
import { findProblems } from './find-problems.ts';

const place = { file: '.env', line: 1, column: 1 };
const environment = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, { name, value, at: place }]));
const entry = (name: string, more: Partial<ContractEntry> = {}): ContractEntry => {
  return { name, required: true, services: [], at: at(1), ...more };
};
const written = (...entries: ContractEntry[]): Contract => ({ written: true, entries });

const STRONG = 'q8Zr2LkX0vTn5YpWc7Hs9BdJ4mGf6AeU';

function problems(contract: Contract, values: Record<string, string>, project?: ComposeProject, shell = {}) {
  const found = findProblems({ contract, environment: environment(values), shell, project });
  return found.map(({ kind, name }) => `${kind} ${name}`);
}

describe('a value', () => {
  test.each<[string, Partial<ContractEntry>, Record<string, string>, string[]]>([
    ['is not there', {}, {}, ['missing DB_PASSWORD']],
    ['is empty', {}, { DB_PASSWORD: '' }, ['missing DB_PASSWORD']],
    ['is not needed', { required: false }, {}, []],
    ['has a default', { default: 'x' }, {}, []],
    ['is to be replaced', {}, { DB_PASSWORD: '__REPLACE_WITH_VAULT_TOKEN__' }, ['placeholder DB_PASSWORD']],
    ['is the usual placeholder', {}, { DB_PASSWORD: 'changeme' }, ['placeholder DB_PASSWORD']],
    ['is a default password', {}, { DB_PASSWORD: 'postgres' }, ['weak DB_PASSWORD']],
    ['is short', {}, { DB_PASSWORD: 'k3v9x2m' }, ['weak DB_PASSWORD']],
    ['is strong', {}, { DB_PASSWORD: STRONG }, []],
    ['is no secret by the contract', { secret: false }, { DB_PASSWORD: 'shared' }, []],
    ['matches its pattern', { pattern: '[A-Za-z0-9]{32}' }, { DB_PASSWORD: STRONG }, []],
    ['matches only in part', { pattern: '[a-z]+' }, { DB_PASSWORD: STRONG }, ['mismatch DB_PASSWORD']],
  ])('%s', (_, more, values, expected) => {
    expect(problems(written(entry('DB_PASSWORD', more)), values)).toEqual(expected);
  });

  test('is judged inside of a URL', () => {
    const contract = written(entry('DATABASE_URL'));
    expect(problems(contract, { DATABASE_URL: 'postgres://app:postgres@db/shop' })).toEqual(['weak DATABASE_URL']);
  });

  test('may come from the shell', () => {
    expect(problems(written(entry('DB_PASSWORD')), {}, undefined, { DB_PASSWORD: STRONG })).toEqual([]);
  });

  test('is never waited for: a pattern that does not end is refused', () => {
    const contract = written(entry('A_NAME', { pattern: '(a+)+' }));
    expect(() => problems(contract, { A_NAME: `${'a'.repeat(40)}!` })).toThrow('was not decided within 200 ms');
  });
});

describe('with the Compose files', () => {
  const secretUse = (operator: 'none' | 'default' | 'required', fallback?: string) =>
    aProject({ variables: [aVariable('DB_PASSWORD', { operator, ...(fallback !== undefined && { fallback }) })] });

  test.each([
    ['a credential that becomes blank', secretUse('none'), ['unguarded DB_PASSWORD']],
    ['a credential with a fallback', secretUse('default', 'guest'), ['unguarded DB_PASSWORD']],
    ['a credential that is required', secretUse('required'), []],
  ])('%s', (_, project, expected) => {
    expect(problems(composeContract(project), { DB_PASSWORD: STRONG }, project)).toEqual(expected);
  });

  test('a variable without a fallback is required, one with a fallback is not', () => {
    const project = aProject({
      variables: [aVariable('TAG'), aVariable('PORT', { operator: 'default', fallback: '80' })],
    });
    expect(problems(composeContract(project), {}, project)).toEqual(['missing TAG']);
  });

  test('what is used and not listed, what is listed and not used, what is set for nobody', () => {
    const project = aProject({
      variables: [aVariable('TAG')],
      services: [aService('api', { environment: [anEntry('MODE', 'a')] })],
    });
    const contract = written(entry('OLD_URL', { required: false }), entry('MODE', { default: 'a' }));
    expect(problems(contract, { EXTRA: '1' }, project)).toEqual([
      'undocumented EXTRA',
      'undocumented TAG',
      'stale OLD_URL',
    ]);
    expect(problems(composeContract(project), { TAG: '1', EXTRA: '1' }, project)).toEqual(['stale EXTRA']);
  });

  test('a variable that a secret is made of is required, used and a secret', () => {
    const project = aProject({
      secrets: [{ key: 'mail', name: 'shop_mail', external: false, environment: 'MAIL_ACCESS', at: at(9) }],
    });
    expect(problems(composeContract(project), {}, project)).toEqual(['missing MAIL_ACCESS']);
    expect(problems(composeContract(project), { MAIL_ACCESS: 'postgres' }, project)).toEqual(['weak MAIL_ACCESS']);
    expect(problems(composeContract(project), { MAIL_ACCESS: STRONG }, project)).toEqual([]);
  });

  test('a service that does not get it, and one that is not there', () => {
    const project = aProject({ variables: [aVariable('MODE'), aVariable('PORT')], services: [aService('api')] });
    const contract = written(entry('MODE', { services: ['api'] }), entry('PORT', { services: ['web'] }));
    expect(problems(contract, { MODE: 'a', PORT: '1' }, project)).toEqual(['missing MODE', 'stale PORT']);
  });

  test('one problem for each variable: what has to be mended first', () => {
    expect(problems(composeContract(secretUse('none')), {}, secretUse('none'))).toEqual(['missing DB_PASSWORD']);
  });
});
