// The Export panel.

export const exportsEn = {
  about: 'Take this run into your own tools. Everything is made here in the page; nothing is sent anywhere.',
  what: 'What to export',

  'group.pictures': 'Pictures',
  'group.diagrams': 'Mermaid',
  'group.words': 'In words',
  'group.tests': 'Tests',
  'group.data': 'Data',
  'group.models': 'Model checkers',
  'group.page': 'In your own page',

  chart: 'Chart',
  'chart.about': 'Flowchart and event stream as they are at this step. For slides and documents.',
  timeline: 'Timeline',
  'timeline.about': 'All lanes of the run along virtual time. For slides and documents.',
  run: 'Every step',
  'run.about':
    'A row for each process, a column for each step, and who held which version from when to when.',
  mermaid: 'Flowchart',
  'mermaid.about': 'The policy as text that Mermaid draws. For a README, a wiki, a pull request.',
  sequence: 'Sequence diagram',
  'sequence.about': 'The run as text that Mermaid draws: who asked whom, and what came back.',
  markdown: 'Report',
  'markdown.about':
    'A Markdown page with the outcomes, the streams, every step in a sentence and the diagram. For a pull request or a wiki.',
  gherkin: 'Gherkin',
  'gherkin.about':
    'A feature: what was there, the order, and the outcomes as tables. For a team that writes behaviour down first.',
  policies: 'Prompt: which policy?',
  'policies.about':
    'Scenario and run as a question to an AI assistant: advantages and costs of each policy for this very case.',
  tests: 'Prompt: ten tests',
  'tests.about':
    'Scenario and run as a question to an AI assistant: ten test cases that would catch what goes wrong here.',
  vitest: 'Vitest',
  'vitest.about':
    'A TypeScript test that forces exactly this interleaving on your own event store. You write two methods, read and append; adapters for memory and for PostgreSQL come along.',
  xunit: 'xUnit',
  'xunit.about':
    'The same test in C#: it forces exactly this interleaving on your own event store, behind two methods, read and append.',
  json: 'JSON',
  'json.about': 'Scenario, figures and every step with what it did. For scripts.',
  'chrome-trace': 'Perfetto',
  'chrome-trace.about':
    'Chrome’s trace format: a thread for each process, arrows from cause to effect. Open it in ui.perfetto.dev.',
  otlp: 'OpenTelemetry',
  'otlp.about':
    'Spans as OTLP/JSON: a trace for each command, and links from an event to its handlers. For Jaeger, Tempo and others.',
  tla: 'TLA+',
  'tla.about':
    'The scenario, with all its interleavings, for the model checker TLC. The configuration is at the end.',
  promela: 'Promela',
  'promela.about': 'The scenario, with all its interleavings, for the model checker SPIN.',
  embed: 'Embed',
  'embed.about':
    'A frame for a lesson or a wiki. It runs in a sandbox, and your page may drive it with messages.',

  theme: 'Colours',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  preview: 'Preview',
  'preview.cut': 'The preview ends here. Copied or downloaded, you get all of it.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here. Select the text and copy it by hand.',
  download: 'Download {name}',
  downloadFailed: 'This picture could not be made. Try SVG instead.',
  downloaded: 'Saved as {name}',

  refused: 'This run cannot become a {name} file.',
  'refusal.overwrite':
    'The policy “Overwrite” appends without a version, so there is no order of appends to check. Choose another policy.',
  'refusal.anyVersion':
    'A command expects “any version”, so there is nothing to check. Give it no expected version, or a number.',
  'refusal.nonAtomicAppend':
    'Here the store itself makes the mistake (check and write are two steps), and no adapter can take your store apart like that.',
  'refusal.lostResponse':
    'An answer gets lost in this run, and the test talks to your store directly. Take that choice or fault out.',
  'refusal.crash':
    'Something crashes in this run, and the test cannot take your process down. Take the crash out.',
  'refusal.handlerThrew':
    'A handler throws inside a request, and the test covers the append alone. Take the fault out, or dispatch later.',
  'refusal.unfinished': 'The run has no end, so there are no outcomes to expect. Bound the attempts.',
  'refusal.dispatch': 'Model checkers get the appends only. Set Dispatch to “None”.',
  'refusal.fault': 'Crashes and lost answers are not handed to model checkers. Take that fault out.',

  'embed.show': 'What to show',
  'embed.chart': 'Chart',
  'embed.timeline': 'Timeline',
  'embed.stream': 'Event stream',
  'embed.controls': 'With the buttons to play and step',
  'embed.step': 'Start at this step ({step})',
  'embed.theme': 'Colours',
  'embed.theme.system': 'As on the reader’s device',
  'embed.language': 'Language',
  'embed.language.reader': 'The reader’s own',
  'embed.snippet': 'HTML for your page',
  'embed.tooLong':
    'This scenario is too large for a link, so it cannot be embedded. Make it smaller, or send the file.',
  'embed.frame': 'Interleave: {title}',
} as const
