import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const flowSecrets = defineExhibit({
  meta: { id: 'flow-secrets', title: 'Secrets that flows use, by name' },
  needs: ['flowSuite'],
  present({ flowSuite }) {
    if (flowSuite.secrets.length === 0) return { notApplicable: 'no flow file names a secret' };
    return {
      columns: [{ title: 'Secret', style: 'code' }, { title: 'Looked for in' }, { title: 'Found' }, { title: 'Facts' }],
      rows: flowSuite.secrets.map(({ name, source, found, credential }) => {
        const [facts] = credential?.secrets ?? [];
        const told = facts ? secretFactsText(facts) : '';
        return { cells: [name, source, found ? '✓ yes' : '✗ no', told], evidence: [flowSuite.evidence] };
      }),
      note: 'No value of a secret is in the capture; its facts were taken when it was read',
    };
  },
});
