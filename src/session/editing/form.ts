// What the views of the editor know of scenarios.

export { domainIn, handlersIn, listIn, textAt, type Draft } from '#scenario/form/draft.ts'
export { scenarioForm, type Entry, type Field, type ObjectField } from '#scenario/form/field.ts'
export { namesFor } from '#scenario/form/names.ts'
export { addItem, duplicateItem, moveItem, removeItem, shownAt, type Roll } from '#scenario/form/revise.ts'
export { dataForm, startForms, startItem, startVariant } from '#scenario/form/start.ts'
export { usualOf } from '#scenario/form/defaults.ts'
export { jsonPlaces, offsetOf } from '#scenario/jsonPlaces.ts'
export { jsonFlawOf, positionIn } from '#scenario/jsonSyntax.ts'
export { limits } from '#scenario/limits.ts'
export { pointer, type Keys, type Problem } from '#scenario/problem.ts'
export { isObject, type JsonObject } from '#scenario/values.ts'
export { pausesIn } from '#scenario/form/pauses.ts'
