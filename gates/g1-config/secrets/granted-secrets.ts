import type { DeclaredProject } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const grantedSecrets = defineExhibit({
  meta: { id: 'granted-secrets', title: 'Compose secrets and who is given them' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const { secrets, services, evidence } = composeProject;
    if (secrets.length === 0) return { notApplicable: 'the Compose files declare no secret' };
    return {
      columns: [{ title: 'Secret', style: 'code' }, { title: 'Comes from' }, { title: 'Given to' }],
      rows: secrets.map((secret) => ({
        cells: [secret.key, originOf(secret), holdersOf(secret.key, services)],
        evidence: [evidence],
      })),
      note: 'A service finds a secret as a file in /run/secrets.',
    };
  },
});

function originOf({ external, file, environment }: DeclaredProject['secrets'][number]): string {
  if (external) return 'outside of the project';
  if (file !== undefined) return `the file ${file}`;
  return environment === undefined ? 'nothing' : `the variable ${environment}`;
}

function holdersOf(key: string, services: DeclaredProject['services']): string {
  const holders = services.filter(({ secrets }) => secrets.includes(key));
  return holders.map(({ name }) => name).join(', ') || 'no service';
}
