/** Speaks to the service that the key belongs to. */
import type { PostService, PostServiceName } from '../../app/ports/post-service.ts'
import { createLobPostService } from './lob-post-service.ts'
import { createPostgridPostService } from './postgrid-post-service.ts'

export type PostUrls = Readonly<Partial<Record<PostServiceName, string>>>

export function createPostService(urls: PostUrls = {}): PostService {
  const services: Record<PostServiceName, PostService> = {
    lob: createLobPostService({ url: urls.lob }),
    postgrid: createPostgridPostService({ url: urls.postgrid }),
  }
  return {
    tooLong: (access, end) => services[access.service].tooLong(access, end),
    handOver: (access, order) => services[access.service].handOver(access, order),
    find: (access, key) => services[access.service].find(access, key),
    look: (access, pieceId) => services[access.service].look(access, pieceId),
    cancel: (access, pieceId) => services[access.service].cancel(access, pieceId),
  }
}
