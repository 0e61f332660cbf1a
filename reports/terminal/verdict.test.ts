import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileResult } from '../testing/hostile-result.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { sampleResult, sampleWithGate } from '../testing/sample-result.ts';
import { displayWidth } from '../text/display-width.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { renderVerdict } from './verdict.ts';

describe('the screen at the end of a run', () => {
  test('shows the gates, the most urgent findings, what is not known, and the verdict', () => {
    expect(renderVerdict(sampleResult(), { colour: false, width: 100 })).toBe(
      [
        'G1 Configuration audit  PASSED          1 passed, 0 failed, 1 warning, 0 not evaluated',
        'G2 Runtime audit        FAILED          1 passed, 1 failed, 0 warnings, 1 not evaluated',
        'G3 Functional tests     NOT CONFIGURED  no flows are configured; describe them in gates.yaml to hav…',
        '',
        'P0 service worker — the Docker socket is mounted read-write',
        'P2 Services run without a memory limit: 5 findings (postgres, redis, ollama, api, ui)',
        '',
        '1 statement not evaluated',
        'FAILED — exit code 1, a gate failed',
        'Release: NOT READY — 1 check in the way; Functional tests not configured: no flows are configured',
        '',
      ].join('\n'),
    );
  });

  test('shows the figures of what runs between the gates and the findings', () => {
    const rows = [
      { cells: ['Services', '5 of 6 up; not up: api'], evidence: ['E5'] },
      { cells: ['Published ports', `8; TCP ports bound beyond this host: ${'web, '.repeat(20)}`], evidence: ['E5'] },
    ];
    const exhibits = [{ id: 'runtime-figures', title: 'Figures', columns: [], rows }];
    const overview = { id: 'overview', title: 'At a Glance', status: 'none' as const, checks: [], exhibits };
    const sections = sampleResult().gates.find(({ id }) => id === 'g2')?.sections ?? [];
    const result = sampleWithGate('g2', { sections: [overview, ...sections] });
    expect(renderVerdict(result, { colour: false, width: 60 })).toContain(
      '\n\nServices         5 of 6 up; not up: api\nPublished ports  8; TCP ports bound beyond this host: web, …\n\nP0 ',
    );
  });

  test('says that the run was interrupted', () => {
    const sample = sampleResult();
    const interrupted = { ...sample, exitCode: 130, run: { ...sample.run, interruptedBy: 'SIGINT' } };
    expect(renderVerdict(interrupted, { colour: false, width: 80 })).toContain(
      '\nInterrupted by SIGINT\n1 statement not evaluated\nFAILED — exit code 130, interrupted: this report is partial\nRelease: NOT READY — ',
    );
  });

  test('uses colour only when asked to', () => {
    const coloured = renderVerdict(sampleResult(), { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[31mP0\u001b[0m service worker');
    expect(stripVTControlCharacters(coloured)).toBe(renderVerdict(sampleResult(), { colour: false, width: 80 }));
  });

  test('is no longer than a usual terminal, whatever it has to tell', () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({
      cells: [`Figure ${index}`, 'as it is'],
      evidence: ['E5'],
    }));
    const exhibits = [{ id: 'runtime-figures', title: 'Figures', columns: [], rows }];
    const overview = { id: 'overview', title: 'At a Glance', status: 'none' as const, checks: [], exhibits };
    const runtime = sampleResult().gates.find(({ id }) => id === 'g2')?.sections ?? [];
    const failing = Array.from({ length: 30 }, (_, index) => ({
      ...(runtime.at(-1) ?? overview),
      checks: (runtime.at(-1)?.checks ?? []).map((check) => ({ ...check, id: `${check.id}-${index}` })),
    }));
    const sample = sampleWithGate('g2', { sections: [overview, ...failing] });
    const interrupted = { ...sample, run: { ...sample.run, interruptedBy: 'SIGINT' } };
    const screen = renderVerdict(interrupted, { colour: false, width: 80 }).trimEnd().split('\n');
    // The line that says where the report is follows.
    expect(screen.length + 1).toBeLessThanOrEqual(24);
    expect(screen.filter((line) => line.startsWith('P0 ')).length).toBeGreaterThanOrEqual(3);
    expect(screen.find((line) => line.startsWith('and '))).toMatch(/^and \d+ more findings in the documents$/);
  });

  test('fits the screen and lets nothing act on the terminal, whatever the texts are', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 120 }), (text, width) => {
        const screen = renderVerdict(hostileResult(sampleResult(), text), { colour: false, width });
        const screenLines = screen.split('\n');
        expect(screenLines).toHaveLength(11);
        expect(Math.max(...screenLines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(hidesSomething(screen.replaceAll('\n', ''))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
