import { serviceMeant } from '../../../src/derive/documents/documented-service.ts';
import {
  cellAt,
  columnOf,
  documentedTables,
  type ReadDocument,
} from '../../../src/derive/documents/documented-table.ts';
import { type DeclaredProject, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const documentedProfileDiffers = defineCheck({
  meta: {
    id: 'documented-profile-differs',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The profiles in the documents are those of the Compose files',
    failureTitle: 'The documents list other profiles than the Compose files',
    why: 'Compose starts nothing, and says nothing, for a profile that no service has.',
    fix: 'Correct the table or the `profiles` of the services, whichever is wrong.',
    impact: 'services that do not start',
    effort: 'small',
    references: [composeSpec('15-profiles', 'profiles')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2 }
  worker: { image: shop/worker:1.4.2, profiles: [worker] }
`,
        'README.md': `
| Profile | Services |
|---------|----------|
| workers | api, worker |
`,
      },
      good: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2 }
  worker: { image: shop/worker:1.4.2, profiles: [workers] }
`,
        'README.md': `
| Profile | Services |
|---------|----------|
| workers | api, worker |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const rows = profileRows(composeProject, documents);
    const declared = [...new Set(composeProject.services.flatMap(({ profiles }) => profiles))];
    const findings = rows.flatMap((row) => differences(row, declared, composeProject));
    const listed = new Set(rows.map(({ profile }) => profile));
    const undocumented = rows.length === 0 ? [] : declared.filter((profile) => !listed.has(profile));
    const missing = undocumented.flatMap((profile): FindingDraft[] => {
      const service = composeProject.services.find(({ profiles }) => profiles.includes(profile));
      if (!service) return [];
      const subject = { service: service.name, ...(service.keys['profiles'] ?? service.at) };
      const message = `no document lists the profile ${profile}`;
      return [
        {
          subject,
          message,
          observed: 'declared here',
          expected: 'a row in the table of profiles',
          evidence: [composeProject.evidence],
        },
      ];
    });
    return judgeDeclared(composeProject, rows, [...findings, ...missing], 'no document has a table of profiles');
  },
});

type Row = ReturnType<typeof profileRows>[number];

function profileRows(project: DeclaredProject, documents: readonly ReadDocument[]) {
  const services = declaredServices(project);
  return documentedTables(documents).flatMap((documented) => {
    const [profile, column] = [
      columnOf(documented, /^(?:compose )?profiles?$/i),
      columnOf(documented, /services?|starts/i),
    ];
    return documented.table.rows.flatMap((row) => {
      const cell = cellAt(row, profile);
      const words = (cellAt(row, column)?.value ?? '').split(/[\s,+&]+/);
      const meant = words.flatMap((word) => services.filter((service) => serviceMeant(word, [service]) !== undefined));
      return cell ? [{ profile: cell.value, services: meant, at: cell.at, evidence: documented.evidence }] : [];
    });
  });
}

function differences(row: Row, declared: readonly string[], { evidence }: DeclaredProject): FindingDraft[] {
  const found = { evidence: [row.evidence, evidence] as const };
  if (!declared.includes(row.profile)) {
    const observed = declared.length === 0 ? 'no service has a profile' : `profiles: ${declared.join(', ')}`;
    return [
      {
        ...found,
        subject: row.at,
        message: `no service has the profile ${row.profile}`,
        observed,
        expected: 'a service with the profile',
      },
    ];
  }
  return row.services
    .filter(({ profiles }) => profiles.length > 0 && !profiles.includes(row.profile))
    .map(({ name, profiles }) => ({
      ...found,
      subject: { service: name, ...row.at },
      message: `the document starts it with the profile ${row.profile}, the Compose files do not`,
      observed: `profiles: ${profiles.join(', ')}`,
      expected: `profile ${row.profile}, as documented`,
    }));
}
