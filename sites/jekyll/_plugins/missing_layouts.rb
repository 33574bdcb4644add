# Jekyll only warns of a layout that is not there, publishes the page without it, and ends with 0.
Jekyll::Hooks.register :site, :pre_render do |site|
  asked = (site.pages + site.docs_to_write + site.layouts.values).map { |file| file.data["layout"] }
  missing = asked.compact.uniq - site.layouts.keys
  raise Jekyll::Errors::FatalException, "There is no layout #{missing.sort.join(", ")} in _layouts" unless missing.empty?
end
