import { describe, expect, test } from 'vitest';
import { RunResult } from '../../src/model/result.ts';
import { UncitedStatementError } from '../select/cited-evidence.ts';
import { sampleCheck } from '../testing/sample-checks.ts';
import { sampleResult, sampleWithGate } from '../testing/sample-result.ts';
import { gateDocument } from './gate-document.ts';

function documentOf(id: 'g1' | 'g2' | 'g3', result = sampleResult()): string {
  const gate = result.gates.find((one) => one.id === id);
  if (gate === undefined) throw new Error(`the sample has no gate ${id}`);
  return gateDocument(result, gate);
}

test('the sample is a result as the model describes it', () => {
  expect(RunResult.parse(sampleResult())).toEqual(sampleResult());
});

describe('the document of a gate', () => {
  const runtime = documentOf('g2');
  const config = documentOf('g1');

  test('starts with what was audited, when, by whom and with what', () => {
    expect(runtime).toMatch(/^# 02_RUNTIME_AUDIT\.md\n\n## G2_RUNTIME_AUDIT_NON_DESTRUCTIVE - Docker Compose Runtime/);
    expect(runtime).toContain(
      '- **Timestamp:** 2026-01-31 21:30:00 UTC\n- **Gate:** G2_RUNTIME_AUDIT_NON_DESTRUCTIVE\n',
    );
    expect(runtime).toContain(
      '- **Target:** project `shop`\n\n### At a Glance\n\n- **Status:** **FAILED** — 1 check at',
    );
    expect(runtime).toContain('### About This Run\n\n- **Engine:** `host-1`, Docker Engine 26.1.5, API 1.45, id `7d3f');
    expect(runtime).toContain('by `operator@host-1` [E1]\n- **Command:** `gates run -p shop`\n');
    expect(runtime).toContain('12 pieces, 10 cited here, 1 missing, 1 truncated, 3 masked values\n');
  });

  test('explains the marks it uses and no others', () => {
    expect(config).toContain('Marks: ✅ holds · ⚠️ fails, less urgent than what fails the gate · ➖ not applicable.\n');
  });

  test('says first what is not known, why, and which read failed', () => {
    const headings = [...runtime.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual([
      'At a Glance',
      'About This Run',
      'Not Evaluated',
      'Runtime Service Status',
      'Health Endpoint Validation',
      'Port Binding Security',
      'Security',
      'Risk Assessment',
      'Gap Analysis',
      'Recommendations',
      'Evidence Summary',
      'Next Gate Readiness',
      'Action Ledger',
      'Evidence',
    ]);
    expect(runtime).toContain('- ❔ httpExchanges api: no answer within 5 seconds `[timeout]`. [E12]\n');
    expect(runtime).toContain('  - Not established: “Health endpoints answer” (Health Endpoint Validation).\n');
  });

  test('gives a passed check one line, with the number of things examined and the evidence', () => {
    expect(runtime).toContain('- ✅ No container restarts by itself (6 examined) [E5–E10]\n');
  });

  test('tells a failed check with its findings', () => {
    expect(runtime).toContain(
      '- ❌ The Docker socket is mounted into a service (P0, 1 finding, 6 examined) [E5–E10]\n' +
        '  - Why it matters: Whoever can write to the Docker socket is root on the host. ' +
        'See CIS Docker Benchmark 1.6.0, 5.32.\n' +
        '  - service `worker` — the Docker socket is mounted read-write. ' +
        'Observed: /var/run/docker.sock at /var/run/docker.sock; expected: no mount of the Docker socket. ' +
        'Fix: Remove the mount, or put a read-only proxy in front of the socket. [E10]\n',
    );
  });

  test('counts what the checks came to', () => {
    expect(runtime).toContain(
      '- **Checks:** 4: 1 hold, 1 fail the gate, 0 fail less urgently, 1 not evaluated, 1 not applicable\n',
    );
  });

  test('shows many findings of one check as a table and says once what they share', () => {
    expect(config).toContain(
      '- ⚠️ Services run without a memory limit (P2, 5 findings, 6 examined), listed below [E5–E10]\n',
    );
    expect(config).toContain(
      '\nObserved: no limit. Expected: a limit. Fix: Set `mem_limit`.\n\n| Service    | Finding ',
    );
    expect(config).toContain('| `ui`       | ui has no memory limit       | E9       |\n');
  });

  test('collects in one quiet line what does not apply', () => {
    expect(runtime).toContain(
      '- ➖ Not applicable: no container publishes a port (Published ports are bound to a chosen interface; ' +
        'Published ports and the interface each is bound to).\n',
    );
  });

  test('shows an exhibit as an aligned table with the evidence last', () => {
    expect(runtime).toContain(
      '#### Containers of the project\n\n' +
        '| Service  | Image                | Uptime     | Restarts | Evidence |\n' +
        '| -------- | -------------------- | ---------- | -------: | -------- |\n' +
        '| postgres | `postgres:15-alpine` | 32 minutes |        0 | E5       |\n',
    );
    expect(runtime).toContain('\nAll 3 containers are running. [E4–E6, E10]\n');
  });

  test('says of a risk level without findings that none was identified, as far as it was evaluated', () => {
    expect(config).toContain('#### High Risk Items\n\n- None identified\n');
    expect(runtime).toContain('#### Medium Risk Items\n\n- None identified among what was evaluated\n');
    expect(runtime).toContain(
      '#### High Risk Items\n\n- **Security:** The Docker socket is mounted into a service (1 finding) [E10]\n',
    );
  });

  test('lists what lacks with its impact and effort, numbered as the recommendations are', () => {
    expect(runtime).toContain('### Gap Analysis\n\n1 gap, none of small effort.');
    expect(runtime).toContain(
      '#### Critical (P0)\n\n' +
        '| No. | Gap                                         | Concerns | Impact           | Effort | Evidence |\n' +
        '| --: | ------------------------------------------- | -------: | ---------------- | ------ | -------- |\n' +
        '|   1 | The Docker socket is mounted into a service |        1 | root on the host | medium | E10      |\n',
    );
  });

  test('numbers its recommendations under their priority', () => {
    expect(config).toContain(
      '#### P2 — should be done\n\n1. **Resources:** Set `mem_limit`. Concerns: postgres, redis,',
    );
  });

  test('calls out what the collectors leave behind', () => {
    expect(runtime).toContain('- `GET /containers/{id}/top` (1 call): the engine emits a `top` event.\n');
  });

  test('ends with the evidence it cites, the failed reads included', () => {
    expect(runtime).toMatch(
      /\| E12 \| httpExchanges \| `api` .* \| missing: `timeout` \|\n\n2 more pieces of the capture are/,
    );
  });

  test('has neither trailing blanks nor doubled ones outside tables, and one newline at its end', () => {
    for (const document of [runtime, config, documentOf('g3')]) {
      expect(document).not.toMatch(/[ \t]$/m);
      const running = document.split('\n').filter((line) => !line.startsWith('|'));
      expect(running.filter((line) => /\S {2,}/.test(line))).toEqual([]);
      expect(document).toMatch(/[^\n]\n$/);
      expect(document).not.toContain('\n\n\n');
    }
  });
});

describe('a gate that did not run', () => {
  test('has a short document with the reason', () => {
    const document = documentOf('g3');
    expect(document).toContain('- **Status:** **NOT CONFIGURED** — no flows are configured;');
    expect(document).toContain(
      '### Not Configured\n\nThis gate has neither passed nor failed: no flows are configured;',
    );
    expect(document).not.toContain('### Risk Assessment');
  });

  test('is neither failed nor passed when it is blocked', () => {
    const blocked = sampleWithGate('g3', {
      verdict: 'not-started',
      reason: 'blocked by Runtime audit: a service is down',
    });
    expect(documentOf('g3', blocked)).toContain(
      '### Not Started\n\nThis gate has neither passed nor failed: blocked by',
    );
  });
});

describe('the readiness of the next gate', () => {
  test('is said together with what became of that gate', () => {
    expect(documentOf('g2')).toContain(
      '✅ **G3_FUNCTIONAL_TESTS** can start: no check that it depends on fails.\n\nIt was not configured in this run: no flows',
    );
  });

  test('names what blocks it', () => {
    const blockedBy = [{ check: 'docker-socket-mounted', title: 'The Docker socket is mounted into a service' }];
    const result = sampleWithGate('g2', { readiness: { next: 'g3', ready: false, blockedBy } });
    expect(documentOf('g2', result)).toContain(
      '❌ **G3_FUNCTIONAL_TESTS** is blocked by:\n\n' +
        '- The Docker socket is mounted into a service (`docker-socket-mounted`) [E10]\n',
    );
  });
});

describe('a statement without evidence cannot be shown', () => {
  const sectionWith = (different: object) => {
    const section = { id: 'a', title: 'A', status: 'pass' as const, checks: [], exhibits: [], ...different };
    return sampleWithGate('g1', { sections: [section] });
  };
  const row = { id: 'e', title: 'E', columns: [{ title: 'Fact' }], rows: [{ cells: ['one'], evidence: [] }] };

  test.each([
    ['a passed check', { checks: [sampleCheck('a', 'A holds', { evidence: [] })] }],
    ['a row of an exhibit', { exhibits: [row] }],
  ])('%s', (_, different) => {
    expect(() => documentOf('g1', sectionWith(different))).toThrow(UncitedStatementError);
  });
});
