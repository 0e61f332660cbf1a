const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|live|browser|property|generated|config|d))*\.(ts|mts|js|cjs|mjs)$/;
const SAYS_NOTHING = /^(utils?|helpers?|managers?|misc|common|stuff)$/;

/** Requires kebab-case, and a name that says what is in the file. */
export const fileName = {
  create(context) {
    return {
      Program(node) {
        const name = context.filename.replaceAll('\\', '/').split('/').at(-1);
        if (name.startsWith('.')) return;
        if (!KEBAB_CASE.test(name)) context.report({ node, message: `The file name ${name} is not in kebab-case.` });
        const word = name.split(/[-.]/).find((part) => SAYS_NOTHING.test(part));
        if (word) context.report({ node, message: `"${word}" does not say what is in ${name}.` });
      },
    };
  },
};
