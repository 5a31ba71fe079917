export default {
  customScripts: ['../tasklist/scripts/gridcase/sign-in']
};
