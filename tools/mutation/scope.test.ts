import { describe, expect, test } from 'vitest';
import { filesInScope } from './scope.ts';

const SOURCES = [
  'gates/check-ids.generated.ts',
  'gates/g1-config/networks/declared-ports.ts',
  'gates/g1-config/networks/declared-ports.test.ts',
  'gates/g2-runtime/health/health-check-late.ts',
  'gates/testing/evidence.ts',
  'src/evaluate/release.ts',
];
const inScope = (...paths: string[]) => filesInScope({ paths, seed: 1 }, SOURCES);

describe('the scope', () => {
  test('is everything that judges when nothing is named: neither tests, nor what they use, nor what is generated', () => {
    expect(inScope()).toEqual([
      'gates/g1-config/networks/declared-ports.ts',
      'gates/g2-runtime/health/health-check-late.ts',
      'src/evaluate/release.ts',
    ]);
  });

  test.each(['gates/g2-runtime', 'gates/g2-runtime/', 'gates/g2-runtime/health/health-check-late.ts'])(
    'is what is below %s',
    (path) => {
      expect(inScope(path)).toEqual(['gates/g2-runtime/health/health-check-late.ts']);
    },
  );

  test('holds a file once, though two paths name it', () => {
    expect(inScope('src/evaluate', 'src/evaluate/release.ts')).toEqual(['src/evaluate/release.ts']);
  });

  test.each(['gates/g2', 'gates/testing', 'src/collect'])('%s holds nothing to mutate, and that is told', (path) => {
    expect(() => inScope(path)).toThrow(`nothing to mutate in ${path}`);
  });
});

describe('a sample', () => {
  const sources = Array.from({ length: 50 }, (_, index) => `gates/g1-config/check-${index}.ts`);
  const sample = (seed: number, from = sources) => filesInScope({ paths: ['gates'], sample: 10, seed }, from);

  test('has as many files as were asked for, and the same ones for the same seed', () => {
    expect(sample(1)).toHaveLength(10);
    expect(sample(1)).toEqual(sample(1));
    expect(sample(2)).not.toEqual(sample(1));
  });

  test('mostly stays when a file is added', () => {
    const before = new Set(sample(1));
    const kept = sample(1, [...sources, 'gates/g1-config/a-new-check.ts']).filter((file) => before.has(file));
    expect(kept.length).toBeGreaterThanOrEqual(9);
  });
});
