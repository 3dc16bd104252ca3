import { change } from '#core/edit/change.ts'
import type { SimpleUrl } from '#core/model/simple-url.ts'
import { simpleUrlTitles } from '#core/vocabulary/facts.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { urlText } from '../../text/role-properties.ts'
import { Fold } from './Fold.tsx'
import { NameList } from './NameList.tsx'
import { urlLists, urlsIn, withActive, withUrls, type UrlList } from './simple-urls.ts'

const text = urlText.simple

/** The simple URLs: phone access, meetings by SIP domain, administration; add, edit, remove, make active. */
export function SimpleUrls() {
  const topology = useApp(topologyOf)
  return (
    <Fold title={text.title} field="simpleUrls">
      <p className="hint properties-gap">{text.hint}</p>
      {urlLists(topology).map((list) => (
        <OneList key={`${list.component} ${list.domain}`} list={list} all={topology.simpleUrls} />
      ))}
    </Fold>
  )
}

function OneList({ list, all }: { readonly list: UrlList; readonly all: readonly SimpleUrl[] }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const { urls, active } = urlsIn(all, list)
  const title = titleOf(list)
  const set = (simpleUrls: readonly SimpleUrl[]) =>
    store.getState().edit(change, { kind: 'deployment', fields: { simpleUrls } })
  const remove = (url: string) => {
    set(
      withUrls(
        all,
        list,
        urls.filter((other) => other !== url),
      ),
    )
    store.getState().notify(text.removed(url, list.component === 'Meet'))
  }
  return (
    <fieldset className="instance">
      <legend>{title}</legend>
      <NameList
        names={urls}
        long
        placeholder={placeholderOf(list)}
        words={{
          one: (position) => text.url(title, position),
          fresh: text.fresh(title),
          add: text.add,
          addTo: text.addTo(title),
          remove: text.remove,
        }}
        onChange={(next) => set(withUrls(all, list, next))}
        onRemove={remove}
      >
        {(url) =>
          url === active ? (
            <span className="tag accent">{text.active}</span>
          ) : (
            <button
              type="button"
              className="link"
              aria-label={text.makeActive(url)}
              aria-disabled={readOnly}
              onClick={() => readOnly || set(withActive(all, list, url))}
            >
              {text.make}
            </button>
          )
        }
      </NameList>
    </fieldset>
  )
}

function titleOf({ component, domain }: UrlList): string {
  const title = simpleUrlTitles[component]
  return component === 'Meet' ? `${title}: ${text.meetingOf(domain)}` : title
}

function placeholderOf({ component, domain }: UrlList): string {
  return `${text.suggestions[component]}${domain === '*' ? 'contoso.com' : domain}`
}
