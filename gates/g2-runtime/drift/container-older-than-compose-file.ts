import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const containerOlderThanComposeFile = defineCheck({
  meta: {
    id: 'container-older-than-compose-file',
    priority: 'P3',
    title: 'Every container was created after the Compose files were last written',
    failureTitle: 'Compose files were written after containers had been created from them',
    why: 'A change since then is not in force, unless it concerned other services; the time alone does not tell.',
    fix: 'Run `docker compose up -d`, which recreates only the containers whose service changed.',
    impact: 'changes that are not in force',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers'],
  evaluate({ composeProject, containers }) {
    const declared = new Set(composeProject.services.map(({ name }) => name));
    const ours = containers.filter(({ service, oneOff }) => declared.has(service) && !oneOff);
    const modified = ours.length === 0 ? [] : (composeProject.modified ?? []);
    const files = modified.map((file) => ({ ...file, evidence: composeProject.evidence }));
    const findings = files.flatMap(({ file, at, evidence }) => {
      const older = ours.filter(({ createdAt }) => Date.parse(createdAt) < Date.parse(at));
      if (older.length === 0) return [];
      const created = older.map(({ createdAt }) => createdAt).toSorted((a, b) => Date.parse(a) - Date.parse(b));
      const names = [...new Set(older.map(({ service }) => service))].toSorted(compareText);
      return [
        {
          subject: { file, line: 1, column: 1 },
          message: `it was written after containers of ${names.join(', ')} had been created`,
          observed: `written ${momentText(at)}, the first of them created ${momentText(created[0] ?? '')}`,
          expected: 'written before the containers were created',
          evidence: [evidence, ...older.map((container) => container.evidence)] as const,
        },
      ];
    });
    return judge(files, findings, 'it is not known when the Compose files behind the containers were written');
  },
});
