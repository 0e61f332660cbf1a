import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedDefaultDiffers } from './documented-default-differs.ts';

const fallback = (text: string) =>
  aProject({ variables: [aVariable('LOG_LEVEL', { operator: 'default', fallback: text })] });
const required = aProject({ variables: [aVariable('LOG_LEVEL', { operator: 'required' })] });
const table = (text: string) => [
  aDocument('README.md', '| Variable | Default |', '|---|---|', `| LOG_LEVEL | ${text} |`),
];
const requiredTable = [
  aDocument('README.md', '## Required Variables (No Defaults)', '| Variable |', '|---|', '| LOG_LEVEL |'),
];
const finding = (message: string, line = 3) => ({
  subject: { variable: 'LOG_LEVEL', file: 'README.md', line, column: 3 },
  message,
});

checkCases(documentedDefaultDiffers, {
  pass: {
    'the same': { composeProject: fallback('info'), documents: table('`info`') },
    'in quotes': { composeProject: fallback('info'), documents: table('"info"') },
    'it comes from the template': {
      composeProject: required,
      environmentFiles: [anEnvironmentFile('template', [anEntry('LOG_LEVEL', 'info')])],
      documents: table('info'),
    },
    'the fallback is another variable': { composeProject: fallback('${LEVEL:-info}'), documents: table('warn') },
    'required, and without a fallback': { composeProject: required, documents: requiredTable },
  },
  fail: {
    'another one': {
      composeProject: fallback('debug'),
      documents: table('info'),
      findings: [finding('the document states another default than the Compose files')],
    },
    'none in the Compose files': {
      composeProject: required,
      documents: table('info'),
      findings: [finding('the document states a default, the Compose files have none')],
    },
    'required by the document, with a fallback': {
      composeProject: fallback('debug'),
      documents: requiredTable,
      findings: [finding('the document says that it is required, the Compose files have a fallback', 4)],
    },
  },
  notApplicable: {
    'there is no document': { composeProject: required },
    'no default is stated': { composeProject: fallback('info'), documents: table('-') },
    'of a variable that is not used': { composeProject: aProject(), documents: table('info') },
  },
});
