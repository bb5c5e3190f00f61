import type { PromptWords } from './prompts.ts'

export const promptsEn: PromptWords = {
  conflicts: `# My case

- My command: [which one, and what it changes]
- Who else may change the same thing at the same moment: [people, jobs, how many]
- How bad a lost change would be, and whether a person is waiting for the answer: […]

Answer for my case. The run below is an example that shows what I mean by the words.`,
  later: `# My case

- My event and its handlers: [which event, what each handler does, how long it takes]
- What a handler calls outside our database: [mail server, payment, other services]
- What it costs us if one of them is lost, happens twice, or comes late: […]

Answer for my case, handler by handler. The run below is an example that shows what I mean by the words.`,
}
