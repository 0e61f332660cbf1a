import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { imageReferenceInvalid } from './image-reference-invalid.ts';

const named = (image: string) => projectOf(aService('api', { image, keys: { image: at(4) } }));
const failing = (image: string, message: string) => ({
  ...named(image),
  findings: [{ subject: { service: 'api', image, ...at(4) }, message }],
});
const { image: _, ...built } = aService('api', { build: { context: '.', arguments: [] } });

checkCases(imageReferenceInvalid, {
  pass: {
    'name and tag': named('nginx:1.27'),
    'registry, path and digest': named(`registry.example:5000/shop/api@sha256:${'a'.repeat(64)}`),
  },
  fail: {
    'a tag that was blank': failing('shop/api:', 'the tag is empty'),
    'capital letters': failing('Shop_API:1.0', 'the name has capital letters'),
    'a name that was blank': failing('registry.example/:1.0', 'a part of the name is empty'),
  },
  notApplicable: { 'it is built': projectOf(built), 'it is blank, which Compose refuses': named('') },
});
