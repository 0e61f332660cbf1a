import { expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { parseFlowFile } from './parse-flow-file.ts';
import { fileWith, VACUOUS_FORMS } from './testing/vacuous-forms.ts';

test.each(Object.entries(VACUOUS_FORMS))('refused before anything is sent: %s', (_, [step, told]) => {
  const { content, faults } = parseFlowFile(fileWith(step), 'shop.flow.yaml');
  expect(content).toBeUndefined();
  expect(faults.map(faultText)).toContain(told);
});
