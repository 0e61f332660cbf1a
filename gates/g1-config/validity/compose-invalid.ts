import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const composeInvalid = defineCheck({
  meta: {
    id: 'compose-invalid',
    priority: 'P0',
    title: 'The Compose configuration is valid',
    failureTitle: 'The Compose configuration is not valid',
    why: 'Compose starts nothing from files it refuses, and what is in them cannot be relied on.',
    fix: 'Correct each place, then let `docker compose config -q` confirm it.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('03-compose-file', 'compose-file')],
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { name, files, diagnostics, evidence } = composeProject;
    const findings = diagnostics
      .filter(({ level }) => level === 'error')
      .map(({ code, message, at }) => ({
        subject: at ? { ...at } : { project: name },
        message,
        observed: `error: ${code}`,
        expected: 'files without errors',
        evidence: [evidence] as const,
      }));
    const examined = files.map((file) => ({ file, evidence }));
    return judgeDeclared(composeProject, examined, findings, 'no Compose file was read');
  },
});
