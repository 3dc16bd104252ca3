import type { PersistentChatPool } from '../model/role.ts'
import { activeChatServersPerPool, chatServersPerPool, usersPerChatServer } from '../tables/limits.ts'
import { persistentChatPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName, thousands } from '../words/words.ts'

/** CAP-015: how many servers a Persistent Chat pool has. How many people chat, no topology says. */
export const chatPoolServerLimit: Rule = {
  id: 'CAP-015',
  severity: 'error',
  law: 'A Persistent Chat pool has eight servers at most, of which four are active.',
  reason: `Each active server carries ${thousands(usersPerChatServer.value)} users; the others stand by for one that is lost.`,
  source: {
    title: persistentChatPage,
    section: 'Enterprise Edition Server with multiple Persistent Chat Servers',
  },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Persistent Chat Servers in a pool, at most', of: chatServersPerPool },
    { what: 'active Persistent Chat Servers in a pool, at most', of: activeChatServersPerPool },
    { what: 'users at a time on an active server', of: usersPerChatServer },
  ],
  scope: 'role',
  *check(role) {
    if (role.kind !== 'chat') return
    if (role.servers.length > chatServersPerPool.value) yield tooMany(role)
    const active = role.servers.filter(({ id }) => !role.inactive.includes(id)).length
    if (active > activeChatServersPerPool.value) yield tooManyActive(role, active)
  },
}

function tooMany({ id, fqdn, servers }: PersistentChatPool): Draft {
  return {
    targets: [id],
    field: 'servers',
    message: `The Persistent Chat pool ${fullName(fqdn)} has ${counted(servers.length, 'server')}, where ${chatServersPerPool.value} is the limit.`,
    todo: 'Remove the surplus, or define a second Persistent Chat pool.',
  }
}

function tooManyActive({ id, fqdn }: PersistentChatPool, active: number): Draft {
  return {
    targets: [id],
    field: 'inactive',
    message: `${counted(active, 'server')} of the Persistent Chat pool ${fullName(fqdn)} are active, where ${activeChatServersPerPool.value} is the limit.`,
    todo: `Set ${counted(active - activeChatServersPerPool.value, 'server')} to inactive.`,
  }
}
