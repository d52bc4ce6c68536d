internal import Exhibition

extension State {
  /// The clocks of the stand as they read now, those of unknown zones left out.
  var clockTexts: [(place: String, time: String)] {
    zip(stand.settings.clocks, clock.offsets).compactMap { setting, offset in
      guard let offset else { return nil }
      let seconds = (clock.epochSeconds + offset) % 86_400
      return (setting.label[language], MomentText.time(secondsOfDay: seconds < 0 ? seconds + 86_400 : seconds))
    }
  }
}
