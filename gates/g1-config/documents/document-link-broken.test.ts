import { checkCases } from '../../testing/check-cases.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentLinkBroken } from './document-link-broken.ts';

/** A document of which every link to a file was looked for. */
const linking = (found: boolean, ...lines: string[]) => {
  const document = aDocument('docs/a.md', ...lines);
  return { documents: [{ ...document, links: document.links.map((link) => ({ ...link, found })) }] };
};

checkCases(documentLinkBroken, {
  pass: { 'the file is there': linking(true, 'See [the runbook](runbook.md).') },
  fail: {
    'the file is not there': {
      ...linking(false, '# Title', '', 'See [the runbook](ops/runbook.md#start).'),
      findings: [
        { subject: { file: 'docs/a.md', line: 3, column: 5 }, message: 'the link “the runbook” leads to nothing' },
      ],
    },
  },
  notApplicable: {
    'an address, which is not looked for': { documents: [aDocument('a.md', '[x](https://example.org)')] },
    'a capture in which links were not looked for': { documents: [aDocument('a.md', '[x](b.md)')] },
    'no document': { documents: [] },
  },
});
