// Runs the AwsSolutions rules over CloudFormation templates; prints each rule that one resource breaks, a JSON line each.
//   node check.cjs <folder for output> <template.json>...
const { App, Aspects, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks } = require('cdk-nag');
const fs = require('node:fs');
const path = require('node:path');

const [output, ...files] = process.argv.slice(2);
const tell = (kind) => (data) => console.log(JSON.stringify({
  kind,
  stack: data.resource.stack.node.id,
  rule: data.ruleId,
  resource: data.resource.node.path.split('/').pop(),
  finding: data.findingId || data.errorMessage || '',
  says: data.ruleInfo,
}));
const nothing = () => {};
const logger = {
  onCompliance: nothing, onNotApplicable: nothing, onSuppressed: nothing, onSuppressedError: nothing,
  onNonCompliance: tell('broken'), onError: tell('unchecked'),
};

const app = new App({ outdir: output });
for (const file of files) {
  // What CDK adds to every template comes again with the stack that includes it.
  const template = JSON.parse(fs.readFileSync(file, 'utf8'));
  delete template.Rules;
  delete template.Parameters?.BootstrapVersion;
  const copy = path.join(output, path.basename(file));
  fs.writeFileSync(copy, JSON.stringify(template));
  new CfnInclude(new Stack(app, path.basename(file, '.json')), 'Template', { templateFile: copy });
}
Aspects.of(app).add(new AwsSolutionsChecks({ reports: false, additionalLoggers: [logger] }));
app.synth();
