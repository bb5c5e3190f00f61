// Chapter B: when the handlers of an event run, and what goes wrong then. From inside the request to the outbox.

import type { Example } from '#scenario/example.ts'
import { aMinimalWorker } from './aMinimalWorker.ts'
import { awaitIsNotLater } from './awaitIsNotLater.ts'
import { backoffAndATransientFault } from './backoffAndATransientFault.ts'
import { committedThenACrash } from './committedThenACrash.ts'
import { crashEatsTheQueue } from './crashEatsTheQueue.ts'
import { findTheLostMail } from './findTheLostMail.ts'
import { idempotentHandlers } from './idempotentHandlers.ts'
import { mailInTheTransaction } from './mailInTheTransaction.ts'
import { orderPerStream } from './orderPerStream.ts'
import { outboxSurvivesTheCrash } from './outboxSurvivesTheCrash.ts'
import { outOfOrder } from './outOfOrder.ts'
import { paidTwice } from './paidTwice.ts'
import { payAndThreeHandlers } from './payAndThreeHandlers.ts'
import { payReturnsFirst } from './payReturnsFirst.ts'
import { poisonMessage } from './poisonMessage.ts'
import { slowMail } from './slowMail.ts'
import { theQueueGrows } from './theQueueGrows.ts'
import { whereDidItFail } from './whereDidItFail.ts'
import { workerCrashes } from './workerCrashes.ts'

export const dispatchExamples: readonly Example[] = [
  payAndThreeHandlers,
  awaitIsNotLater,
  slowMail,
  whereDidItFail,
  mailInTheTransaction,
  committedThenACrash,
  payReturnsFirst,
  theQueueGrows,
  aMinimalWorker,
  backoffAndATransientFault,
  poisonMessage,
  outOfOrder,
  orderPerStream,
  crashEatsTheQueue,
  outboxSurvivesTheCrash,
  workerCrashes,
  paidTwice,
  idempotentHandlers,
  findTheLostMail,
]
